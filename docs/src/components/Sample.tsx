import useBaseUrl from "@docusaurus/useBaseUrl";
import { texts } from "@texts";
import CodeBlock from "@theme/CodeBlock";
import { Sentence } from "./Sentence.tsx";

interface Props {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly source?: string;
  /** Why values differ from the source, each with the JSON Pointers of all values it concerns. */
  readonly edited: readonly (readonly [reason: string, pointers: readonly string[]])[];
  readonly elided: readonly string[];
  /** How the playground names it. */
  readonly playground?: string;
}

/** A sample delivery, and in what it differs from its source. */
export function Sample({ headers, body, source, edited, elided, playground }: Props) {
  const page = useBaseUrl("/playground/");
  return (
    <div className="sample">
      {headers && (
        <CodeBlock language="http" title={texts.headers}>
          {Object.entries(headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join("\n")}
        </CodeBlock>
      )}
      {body === undefined ? (
        <p>{texts.emptyBody}</p>
      ) : (
        <CodeBlock language="json" title={texts.body} className="long">
          {body}
        </CodeBlock>
      )}
      {playground && (
        <p>
          <a className="button button--secondary button--sm" href={`${page}#sample=${encodeURIComponent(playground)}`}>
            {texts.openInPlayground}
          </a>
        </p>
      )}
      {source && <p className="sample__source">{sourceOf(source)}</p>}
      <Edits edited={edited} />
      {elided.length > 0 && (
        <details>
          <summary>{`${texts.elided} (${elided.length})`}</summary>
          <p>{texts.elidedMeans}</p>
          <ul>
            {elided.map((pointer) => (
              <li key={pointer}>
                <code>{pointer}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function sourceOf(source: string) {
  if (source === "constructed") return texts.constructed;
  return (
    <>
      {texts.source}{" "}
      {/^https?:/.test(source) ? <a href={source}>{source.replace(/^https?:\/\//, "")}</a> : <code>{source}</code>}
    </>
  );
}

function Edits({ edited }: Pick<Props, "edited">) {
  if (edited.length === 0) return null;
  return (
    <details>
      <summary>{texts.converted}</summary>
      <ul>
        {edited.map(([reason, pointers]) => (
          <li key={reason}>
            <Sentence>{reason}</Sentence>{" "}
            {pointers.map((pointer) => (
              <code key={pointer}>{`${pointer} `}</code>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
