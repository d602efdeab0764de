import { texts } from "@texts";
import { Cards } from "./Cards.tsx";
import { FieldLink } from "./FieldLink.tsx";

interface VersionTableProps {
  readonly before: { readonly version: string; readonly path: string };
  readonly after: { readonly version: string; readonly path: string };
  readonly moves: readonly {
    readonly from: string;
    readonly to?: string;
    readonly kind: "same" | "moved" | "gone";
    readonly differences: readonly string[];
    readonly since?: string;
  }[];
  readonly added: readonly { readonly to: string; readonly since?: string }[];
}

/** Where each field of one version stands in the next. */
export function VersionTable({ before, after, moves, added }: VersionTableProps) {
  return (
    <>
      <Cards
        head={[texts.was(before.version), texts.is(after.version), texts.difference]}
        rows={moves.map(({ from, to, kind, differences, since }) => [
          <FieldLink key="from" path={before.path} id={from} />,
          to === undefined ? <span className="quiet">{texts.gone}</span> : <FieldLink path={after.path} id={to} />,
          [
            // A field at its old place is unchanged only if nothing else is said of it.
            ...(kind === "moved" || (kind === "same" && differences.length === 0) ? [texts[kind]] : []),
            ...differences,
            ...(since ? [texts.since(since)] : []),
          ].join(`${texts.semicolon} `),
        ])}
      />
      {added.length > 0 && (
        <details className="field-deviations">
          <summary>{`${texts.added} (${added.length})`}</summary>
          <ul>
            {added.map(({ to, since }) => (
              <li key={to}>
                <FieldLink path={after.path} id={to} /> {since && <span className="quiet">{texts.since(since)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
