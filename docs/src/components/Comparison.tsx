import Link from "@docusaurus/Link";
import { texts } from "@texts";
import { Cards } from "./Cards.tsx";
import { EventLink } from "./EventLink.tsx";

interface ComparisonRow {
  readonly title: string;
  readonly path: string;
  readonly events: readonly { readonly event: string; readonly path: string }[];
  readonly announced: number;
  readonly signature: string;
  readonly acknowledgement: string;
  readonly retries: string;
  readonly batches: string;
  readonly page?: { readonly url: string; readonly language: string };
}

/** All providers side by side. */
export function Comparison({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  return (
    <Cards
      head={[
        texts.provider,
        texts.events,
        texts.signature,
        texts.acknowledgementShort,
        texts.retries,
        texts.batches,
        texts.pageLanguage,
      ]}
      rows={rows.map(({ title, path, events, announced, signature, acknowledgement, retries, batches, page }) => [
        <Link to={path} key="title">
          {title}
        </Link>,
        <>
          {events.map(({ event, path: to }) => (
            <EventLink key={to} to={to}>
              {event}
            </EventLink>
          ))}
          {announced > 0 && <span className="quiet">{texts.announcedCount(announced)}</span>}
        </>,
        signature,
        acknowledgement,
        retries,
        batches,
        page && <a href={page.url}>{page.language}</a>,
      ])}
    />
  );
}
