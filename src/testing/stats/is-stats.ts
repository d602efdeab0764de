import type { FewStats, MemberStats, MessageStats, Stats, StrangerStats, TimeStats, UnknownStats } from "./stats.ts";

/** Whether a value is stats, as far as merging needs it. */
export function isStats(value: unknown): value is Stats {
  return (
    isObject<Stats>(value) &&
    value.kind === "hirehooks-stats" &&
    isText(value.version) &&
    isObject<Stats["totals"]>(value.totals) &&
    totals.every((name) => isCount((value.totals as Some<Stats["totals"]>)[name])) &&
    isList(value.messages, isMessage) &&
    isList(value.unknown, isUnknown)
  );
}

const totals = ["documents", "messages", "unknown", "unread", "skipped"] as const;

/** An object of which no member is known to be as it should. */
type Some<T> = { readonly [K in keyof T]?: unknown };

function isMessage(value: unknown): boolean {
  return (
    isObject<MessageStats>(value) &&
    isText(value.address) &&
    isCount(value.messages) &&
    isTimes(value.times) &&
    isList(value.members, isMember) &&
    isList(value.strangers, isStranger)
  );
}

function isTimes(value: unknown): boolean {
  return (
    isObject<TimeStats>(value) &&
    ["day", "month", "year"].includes(String(value.unit)) &&
    isCount(value.none) &&
    isList(value.buckets, (bucket) => isObject<TimeBucket>(bucket) && isText(bucket.at) && isCount(bucket.messages))
  );
}

type TimeBucket = TimeStats["buckets"][number];

function isMember(value: unknown): boolean {
  return (
    isObject<MemberStats>(value) &&
    isPlace(value) &&
    isCount(value.messages) &&
    isCount(value.values) &&
    isCounts(value.types) &&
    (value.formats === undefined || isCounts(value.formats)) &&
    (value.others === undefined || isFew(value.others)) &&
    (value.enum === undefined || isList(value.enum, (own) => isObject<{ count: number }>(own) && isCount(own.count)))
  );
}

function isStranger(value: unknown): boolean {
  return isObject<StrangerStats>(value) && isPlace(value) && isCounts(value.types) && isFew(value.names);
}

function isUnknown(value: unknown): boolean {
  return isObject<UnknownStats>(value) && isText(value.provider) && isCount(value.messages) && isFew(value.events);
}

function isFew(value: unknown): boolean {
  return (
    isObject<FewStats>(value) &&
    isCount(value.unnamed) &&
    isList(value.named, (own) => isObject<FewStats["named"][number]>(own) && isText(own.name) && isCount(own.count))
  );
}

function isPlace({ half, pointer }: Some<Pick<MemberStats, "half" | "pointer">>): boolean {
  return (half === "payload" || half === "headers") && isText(pointer);
}

function isCounts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(isCount);
}

function isObject<T>(value: unknown): value is Some<T> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
