import Link from "@docusaurus/Link";
import { texts } from "@texts";
import { Cards } from "./Cards.tsx";
import { Sentence } from "./Sentence.tsx";

interface EventRow {
  readonly event: string;
  readonly title: string;
  readonly summary: string;
  readonly path: string;
  readonly isFamily: boolean;
}

/** The events of a version. */
export function EventTable({ events }: { readonly events: readonly EventRow[] }) {
  return (
    <Cards
      head={[texts.event, texts.what]}
      rows={events.map(({ event, summary, path, isFamily }) => [
        <>
          <Link to={path}>
            <code>{event}</code>
          </Link>
          {isFamily && <span className="quiet">{` ${texts.family}`}</span>}
        </>,
        <Sentence key="summary">{summary}</Sentence>,
      ])}
    />
  );
}
