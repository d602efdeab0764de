import type { MemberStats, MessageStats, Stats } from "../../testing/stats/stats.ts";
import type { CliTexts } from "../texts/texts.ts";
import { cellsIn } from "./cells.ts";
import { dated } from "./dated.ts";

/** A part of what stats say. */
export interface Part {
  /** 1 for the whole, 2 for a chapter, 3 for a part of it. */
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly text?: string;
  readonly table?: Table;
  readonly list?: readonly string[];
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly name: string;
  /** Names are the data's; numbers stand at the right. */
  readonly kind: "number" | "name" | "text";
}

/** What stats say, in the language of the texts. */
export function pageOf(stats: Stats, { stats: texts }: CliTexts): Part[] {
  const { titles, columns } = texts;
  const { place, share, few, counts, values, formats } = cellsIn(texts);
  const { messages, unknown, totals } = stats;
  return [
    { level: 1, title: texts.title, text: texts.totals(totals) },
    ...tabled(2, titles.versions, overviewed(columns.version), versionsOf(messages).map(overviewOf)),
    ...tabled(
      2,
      titles.events,
      overviewed(columns.message),
      messages.map((own) => overviewOf([own.address, [own]])),
    ),
    ...tabled(
      2,
      titles.unknown,
      [named(columns.provider), numbered(columns.messages), worded(columns.events)],
      unknown.map((own) => [own.provider, String(own.messages), few(own.events)]),
    ),
    ...messages.flatMap(chapterOf),
  ];

  function overviewed(first: string): Column[] {
    return [
      named(first),
      ...[columns.messages, columns.share].map(numbered),
      ...[columns.first, columns.last].map(worded),
    ];
  }

  function overviewOf([key, some]: Group): string[] {
    const count = some.reduce((sum, own) => sum + own.messages, 0);
    const days = some.flatMap(({ times }) => times.buckets.map(({ at }) => at)).sort();
    return [key, String(count), share(count, totals.messages), days[0] ?? "", days.at(-1) ?? ""];
  }

  function chapterOf({ address, messages: all, times, members, strangers }: MessageStats): Part[] {
    const met = members.filter((member) => member.messages > 0);
    const never = neverMet(members).map(place);
    const times_ = dated(times).map(({ at, messages: count }) => [at, String(count), share(count, all)]);
    const none = times.none > 0 ? [[texts.noTime, String(times.none), share(times.none, all)]] : [];
    return [
      { level: 2, title: address, text: texts.messages(all) },
      ...tabled(
        3,
        titles.times,
        [worded(columns.time), ...[columns.messages, columns.share].map(numbered)],
        [...times_, ...none],
      ),
      ...tabled(
        3,
        titles.members,
        [named(columns.member), ...[columns.messages, columns.share].map(numbered), worded(columns.types)],
        met.map((own) => [place(own), String(own.messages), share(own.messages, all), counts(own.types)]),
      ),
      ...(never.length > 0 ? [{ level: 3, title: titles.never, text: texts.neverNote, list: never } as const] : []),
      ...tabled(
        3,
        titles.values,
        [named(columns.member), named(columns.value), numbered(columns.count)],
        met.flatMap(values),
      ),
      ...tabled(
        3,
        titles.formats,
        [named(columns.member), worded(columns.format), numbered(columns.count)],
        met.flatMap(formats),
      ),
      ...tabled(
        3,
        titles.strangers,
        [named(columns.member), worded(columns.names), worded(columns.types)],
        strangers.map((own) => [place(own), few(own.names), counts(own.types)]),
      ),
    ];
  }
}

type Group = readonly [key: string, messages: readonly MessageStats[]];

function versionsOf(messages: readonly MessageStats[]): Group[] {
  const versions = new Set(messages.map(({ address }) => versionOf(address)));
  return [...versions].map((version) => [version, messages.filter(({ address }) => versionOf(address) === version)]);
}

function versionOf(address: string): string {
  return address.slice(0, address.indexOf("/"));
}

/** Members never met; of those inside one another the outermost. */
function neverMet(members: readonly MemberStats[]): MemberStats[] {
  const never = members.filter(({ messages }) => messages === 0);
  const keys = new Set(never.map(({ half, pointer }) => `${half} ${pointer}`));
  return never.filter(({ half, pointer }) => !keys.has(`${half} ${pointer.slice(0, pointer.lastIndexOf("/"))}`));
}

/** A part with a table, if there is anything in it; columns in which nothing stands are left out. */
function tabled(level: Part["level"], title: string, columns: readonly Column[], rows: Table["rows"]): Part[] {
  if (rows.length === 0) return [];
  const isFilled = columns.map((_, index) => rows.some((row) => row[index] !== ""));
  const filled = <T>(cells: readonly T[]) => cells.filter((_, index) => isFilled[index]);
  return [{ level, title, table: { columns: filled(columns), rows: rows.map(filled) } }];
}

function named(name: string): Column {
  return { name, kind: "name" };
}

function numbered(name: string): Column {
  return { name, kind: "number" };
}

function worded(name: string): Column {
  return { name, kind: "text" };
}
