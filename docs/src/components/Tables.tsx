import Link from "@docusaurus/Link";
import useBrokenLinks from "@docusaurus/useBrokenLinks";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import { texts } from "@texts";
import type { ReactNode } from "react";
import glossary from "../../glossary.json";
import type { Deviation, EnumValue } from "../../template/src/model/field.ts";
import { Deviations } from "./Deviations.tsx";
import { Provenance, type Witnesses } from "./Provenance.tsx";
import { Sentence } from "./Sentence.tsx";

interface CardsProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** By column, the language of its name where it is not the page's. */
  readonly languages?: readonly (string | undefined)[];
}

/** A table that becomes a list of cards where the screen is narrow: each cell then shows its column's name. */
function Cards({ head, rows, languages = [] }: CardsProps) {
  return (
    <table className="cards">
      <thead>
        <tr>
          {head.map((name, column) => (
            <th key={name} scope="col" lang={languages[column]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={head[column]} data-label={head[column]}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EventRow {
  readonly event: string;
  readonly title: string;
  readonly summary: string;
  readonly path: string;
  readonly isFamily: boolean;
}

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

interface Announced {
  readonly label: string;
  readonly group: string;
  readonly summary: string;
}

export function AnnouncedTable(props: { readonly announced: readonly Announced[]; readonly language?: string }) {
  const { announced, language } = props;
  return (
    <div className="announced" data-pagefind-weight="5">
      <Cards
        head={[texts.label, texts.group, texts.what]}
        rows={announced.map(({ label, group, summary }) => [
          <span lang={language} key="label">
            {label}
          </span>,
          <span lang={language} key="group">
            {group}
          </span>,
          <Sentence key="summary">{summary}</Sentence>,
        ])}
      />
    </div>
  );
}

interface EnumProps {
  readonly values: readonly EnumValue[];
  /** By language: value → meaning. */
  readonly others: readonly (readonly [locale: string, meanings: Readonly<Record<string, string>>])[];
  readonly uses: readonly { readonly event: string; readonly path: string; readonly field: string }[];
  readonly witnesses: Witnesses;
}

export function EnumTable({ values, others, uses, witnesses }: EnumProps) {
  const { i18n } = useDocusaurusContext();
  const nameOf = (locale: string) => i18n.localeConfigs[locale]?.label ?? locale;
  return (
    <>
      <Cards
        head={[texts.value, texts.meaning, ...others.map(([locale]) => nameOf(locale))]}
        languages={[undefined, undefined, ...others.map(([locale]) => locale)]}
        rows={values.map(({ value, meaning = "", provenance }) => [
          <code key="value">{value}</code>,
          <>
            <Sentence>{meaning}</Sentence> <Provenance of={provenance} witnesses={witnesses} isShort />
          </>,
          ...others.map(([locale, meanings]) => (
            <span lang={locale} key={locale}>
              <Sentence>{meanings[value] ?? ""}</Sentence>
            </span>
          )),
        ])}
      />
      {uses.length > 0 && (
        <p className="quiet">
          {texts.usedBy}{" "}
          {uses.map(({ event, path, field }) => (
            <Link key={path + field} to={`${path}#${encodeURI(field)}`} className="use">
              <code>{`${event} ${field}`}</code>
            </Link>
          ))}
        </p>
      )}
    </>
  );
}

export function Changes({ changes }: { readonly changes: Readonly<Record<string, string>> }) {
  return (
    <ul>
      {Object.entries(changes).map(([revision, summary]) => (
        <li key={revision}>
          <code>{revision}</code> <Sentence>{summary}</Sentence>
        </li>
      ))}
    </ul>
  );
}

interface ChangeEntry {
  readonly revision: string;
  readonly summary: string;
  readonly events: readonly { readonly name: string; readonly path: string }[];
}

/** What changed in the contract, newest first; events with the same change stand together. */
export function Changelog({ entries }: { readonly entries: readonly ChangeEntry[] }) {
  return (
    <ul>
      {entries.map(({ revision, summary, events }) => (
        <li key={revision + summary}>
          <code>{revision}</code> <Sentence>{summary}</Sentence>{" "}
          {events.map(({ name, path }) => (
            <Link key={path} to={path} className="use">
              <code>{name}</code>
            </Link>
          ))}
        </li>
      ))}
    </ul>
  );
}

interface Deviating {
  readonly event: string;
  readonly version: string;
  readonly path: string;
  readonly whole: readonly Deviation[];
  readonly fields: readonly { readonly id: string; readonly deviations: readonly Deviation[] }[];
}

export function FieldDeviations({
  events,
  several,
}: {
  readonly events: readonly Deviating[];
  readonly several: boolean;
}) {
  return events.map(({ event, version, path, whole, fields }) => (
    <details key={path} className="field-deviations">
      <summary>
        <code>{several ? `${event} ${version}` : event}</code> {`(${whole.length + fields.length})`}
      </summary>
      <Deviations deviations={whole} />
      {fields.map(({ id, deviations }) => (
        <div key={id}>
          <p>
            <Link to={`${path}#${encodeURI(id)}`}>
              <code>{id}</code>
            </Link>
          </p>
          <Deviations deviations={deviations} />
        </div>
      ))}
    </details>
  ));
}

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
            <Link key={to} to={to} className="use">
              <code>{event}</code>
            </Link>
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
  const field = (path: string, id: string) => (
    <Link to={`${path}#${encodeURI(id)}`}>
      <code>{id}</code>
    </Link>
  );
  return (
    <>
      <Cards
        head={[texts.was(before.version), texts.is(after.version), texts.difference]}
        rows={moves.map(({ from, to, kind, differences, since }) => [
          field(before.path, from),
          to === undefined ? <span className="quiet">{texts.gone}</span> : field(after.path, to),
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
                {field(after.path, to)} {since && <span className="quiet">{texts.since(since)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Our terms in the languages of the site, the page's own first. */
export function Glossary() {
  const { i18n } = useDocusaurusContext();
  const own = i18n.currentLocale as "fr" | "ru" | "en";
  const others = (i18n.locales as (typeof own)[]).filter((locale) => locale !== own);
  const collator = new Intl.Collator(own);
  const links = useBrokenLinks();
  return (
    <dl className="glossary">
      {glossary
        .toSorted((a, b) => collator.compare(a[own].term, b[own].term))
        .map((entry) => {
          links.collectAnchor(entry.id);
          return (
            <div key={entry.id} id={entry.id}>
              <dt data-pagefind-weight="3">
                {entry[own].term}
                {others.map((locale) => (
                  <span key={locale} lang={locale} className="quiet">
                    {` ${entry[locale].term} `}
                  </span>
                ))}
              </dt>
              <dd>{entry[own].definition}</dd>
              {others.map((locale) => (
                <dd key={locale} lang={locale} className="quiet">
                  {entry[locale].definition}
                </dd>
              ))}
            </div>
          );
        })}
    </dl>
  );
}
