import { jsonTypes } from "../../runtime/json-type.ts";
import { few } from "./few.ts";
import { countsOf } from "./member-tally.ts";
import { keyOf } from "./message-tally.ts";
import type {
  Counts,
  FewStats,
  MemberStats,
  MessageStats,
  Stats,
  StatsTotals,
  StrangerStats,
  UnknownStats,
} from "./stats.ts";
import { textFormats } from "./text-format.ts";
import { times } from "./times.ts";

/** The stats of all of which these are the parts. They are of one version of the contracts. */
export function mergedStats(version: string, parts: readonly Stats[]): Stats {
  const totalNames = ["documents", "messages", "unknown", "unread", "skipped"] as const;
  const totals = totalNames.map((name) => [name, sumOf(parts, ({ totals: own }) => own[name])]);
  return {
    kind: "hirehooks-stats",
    version,
    ...(parts.some(({ isBrokenOff }) => isBrokenOff) ? { isBrokenOff: true } : {}),
    totals: Object.fromEntries(totals) as unknown as StatsTotals,
    messages: mergedBy(
      parts.flatMap(({ messages }) => messages),
      ({ address }) => address,
      mergedMessages,
    ),
    unknown: mergedBy(
      parts.flatMap(({ unknown }) => unknown),
      ({ provider }) => provider,
      mergedUnknown,
    ),
  };
}

function mergedMessages(parts: readonly [MessageStats, ...MessageStats[]]): MessageStats {
  const when = times();
  for (const part of parts) when.merge(part.times);
  const byPlace = new Map<string, [MemberStats, ...MemberStats[]]>();
  for (const member of parts.flatMap(({ members }) => members)) {
    const own = byPlace.get(keyOf(member));
    if (own) own.push(member);
    else byPlace.set(keyOf(member), [member]);
  }
  return {
    address: parts[0].address,
    messages: sumOf(parts, ({ messages }) => messages),
    times: when.made(),
    // Each part has all members of the contract, in its order.
    members: [...byPlace.values()].map(mergedMembers),
    strangers: mergedBy(
      parts.flatMap(({ strangers }) => strangers),
      keyOf,
      mergedStrangers,
    ),
  };
}

function mergedMembers(parts: readonly [MemberStats, ...MemberStats[]]): MemberStats {
  const [first] = parts;
  const others = parts.flatMap((part) => part.others ?? []);
  const formats = parts.flatMap((part) => part.formats ?? []);
  return {
    half: first.half,
    pointer: first.pointer,
    ...(first.private ? { private: true } : {}),
    messages: sumOf(parts, ({ messages }) => messages),
    values: sumOf(parts, ({ values }) => values),
    types: mergedCounts(
      parts.map(({ types }) => types),
      jsonTypes,
    ),
    ...(first.enum
      ? {
          enum: first.enum.map(({ value }, index) => ({
            value,
            count: sumOf(parts, (part) => part.enum?.[index]?.count ?? 0),
          })),
        }
      : {}),
    ...(others.length > 0 ? { others: mergedFew(others) } : {}),
    ...(formats.length > 0 ? { formats: mergedCounts(formats, textFormats) } : {}),
  };
}

function mergedStrangers(parts: readonly [StrangerStats, ...StrangerStats[]]): StrangerStats {
  const [{ half, pointer }] = parts;
  const names = mergedFew(parts.map((part) => part.names));
  const types = mergedCounts(
    parts.map((part) => part.types),
    jsonTypes,
  );
  return { half, pointer, names, types };
}

function mergedUnknown(parts: readonly [UnknownStats, ...UnknownStats[]]): UnknownStats {
  return {
    provider: parts[0].provider,
    messages: sumOf(parts, ({ messages }) => messages),
    events: mergedFew(parts.map(({ events }) => events)),
  };
}

function mergedFew(parts: readonly FewStats[]): FewStats {
  const sum = few();
  for (const part of parts) sum.merge(part);
  return sum.made();
}

function mergedCounts<K extends string>(parts: readonly Counts<K>[], keys: readonly K[]): Counts<K> {
  const sums = new Map<K, number>();
  for (const key of keys) {
    const own = parts.flatMap((part) => part[key] ?? []);
    if (own.length > 0)
      sums.set(
        key,
        sumOf(own, (count) => count),
      );
  }
  return countsOf(sums, keys);
}

/** What has one key as one, in the order of the keys. */
function mergedBy<T>(
  items: readonly T[],
  key: (item: T) => string,
  merge: (parts: readonly [T, ...T[]]) => T,
): readonly T[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const own = groups.get(key(item));
    if (own) own.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, parts]) => merge(parts));
}

function sumOf<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}
