import Link from "@docusaurus/Link";
import useBaseUrl from "@docusaurus/useBaseUrl";
import { texts } from "@texts";
import { Sentence } from "./Sentence.tsx";

interface Props {
  readonly event: string;
  readonly title: string;
  readonly summary: string;
  readonly description?: string;
  readonly provider: { readonly title: string; readonly path: string };
  readonly version: string;
  readonly isCurrent: boolean;
  readonly isOneOfMany: boolean;
  readonly address: string;
  readonly module?: string;
  readonly successor?: string;
  readonly notes: readonly string[];
  readonly markdown: string;
}

/** The top of an event's page: its name, what it means, when it is sent. */
export function EventHead(props: Props) {
  const { event, title, summary, description, provider, version, isCurrent, isOneOfMany } = props;
  const { address, module, successor, notes } = props;
  const markdown = useBaseUrl(props.markdown);
  return (
    <header className="event-head">
      <p className="event-head__above">
        <Link to={provider.path}>{provider.title}</Link> · <code>{version}</code>
        {isOneOfMany && (
          <>
            {" "}
            <span className={isCurrent ? "badge badge--required" : "badge badge--old"}>
              {isCurrent ? texts.current : texts.outdated}
            </span>
          </>
        )}
      </p>
      <h1>
        <code>{event}</code> <span>{title}</span>
      </h1>
      {successor && (
        <p className="event-head__old">
          {texts.outdatedNote} <Link to={successor}>{texts.seeCurrent}</Link>
        </p>
      )}
      <p className="event-head__summary">
        <span className="visually-hidden">{`${texts.whenSent}${texts.colon} `}</span>
        <Sentence>{summary}</Sentence>
      </p>
      {description && (
        <p>
          <Sentence>{description}</Sentence>
        </p>
      )}
      {notes.map((note) => (
        <p className="event-head__note" key={note}>
          <Sentence>{note}</Sentence>
        </p>
      ))}
      <dl className="facts unsearched">
        {module && (
          <>
            <div>
              <dt>{texts.address}</dt>
              <dd>
                <code>{address}</code>
              </dd>
            </div>
            <div>
              <dt>{texts.importIt}</dt>
              <dd>
                <code>{module}</code>
              </dd>
            </div>
          </>
        )}
        <div>
          <dt>Markdown</dt>
          <dd>
            <a href={encodeURI(markdown)} target="_blank" rel="noopener">
              {texts.markdownFile}
            </a>
          </dd>
        </div>
      </dl>
    </header>
  );
}
