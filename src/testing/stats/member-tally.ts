import { type JsonType, jsonTypes, typeOf } from "../../runtime/json-type.ts";
import { type Few, few } from "./few.ts";
import type { Place } from "./places.ts";
import { isPlainName } from "./plain-name.ts";
import type { Counts, MemberStats, StrangerStats } from "./stats.ts";
import { type TextFormat, textFormat, textFormats } from "./text-format.ts";

/** Counts what is met at a place, and at those in it. */
export interface MemberTally {
  /** `message` tells messages apart. */
  readonly count: (value: unknown, message: number) => void;
  /** Adds what was counted at the place, and at those in it, to lists; the place of the whole half is no member. */
  readonly collect: (members: MemberStats[], strangers: StrangerStats[]) => void;
}

export function memberTally(place: Place): MemberTally {
  const { half, pointer, isPrivate, values } = place;
  const members = new Map([...place.members].map(([name, own]) => [name, memberTally(own)]));
  const each = place.items ?? place.rest;
  const child = each && memberTally(each);
  const [items, rest] = [place.items && child, place.rest && child];
  const types = new Map<JsonType, number>();
  const formats = new Map<TextFormat, number>();
  const listed = values && new Map<unknown, number>(values.map((value) => [value, 0]));
  // Of most members there are none of these.
  let others: Few | undefined;
  let strangers: Few | undefined;
  const strangerTypes = new Map<JsonType, number>();
  let [messages, met, last] = [0, 0, -1];

  return { count, collect };

  function count(value: unknown, message: number): void {
    met += 1;
    if (last !== message) messages += 1;
    last = message;
    const type = typeOf(value);
    increase(types, type);
    if (type === "object") countMembers(value as object, message);
    else if (type === "array") {
      if (items) for (const item of value as readonly unknown[]) items.count(item, message);
    } else if (!isPrivate && type !== "null") countScalar(value);
  }

  function countMembers(object: object, message: number): void {
    // Of what was read as JSON, all members are an object's own.
    for (const name in object) {
      const value = (object as Readonly<Record<string, unknown>>)[name];
      const tally = members.get(name) ?? rest;
      if (tally) tally.count(value, message);
      else if (place.isClosed) {
        strangers ??= few();
        addShown(strangers, name, !isPrivate && isPlainName(name));
        increase(strangerTypes, typeOf(value));
      }
    }
  }

  function countScalar(value: unknown): void {
    const known = listed?.get(value);
    if (known !== undefined) listed?.set(value, known + 1);
    else if (values && place.isEnum) {
      others ??= few();
      addShown(others, String(value), isShown(value));
    } else if (typeof value === "string") {
      const format = textFormat(value);
      if (format) increase(formats, format);
    }
  }

  function collect(all: MemberStats[], allStrangers: StrangerStats[]): void {
    if (pointer !== "") all.push(own());
    if (strangers) {
      allStrangers.push({ half, pointer, names: strangers.made(), types: countsOf(strangerTypes, jsonTypes) });
    }
    for (const tally of members.values()) tally.collect(all, allStrangers);
    child?.collect(all, allStrangers);
  }

  function own(): MemberStats {
    return {
      half,
      pointer,
      ...(isPrivate ? { private: true } : {}),
      messages,
      values: met,
      types: countsOf(types, jsonTypes),
      ...(listed ? { enum: [...listed].map(([value, number]) => ({ value, count: number })) } : {}),
      ...(others ? { others: others.made() } : {}),
      ...(formats.size > 0 ? { formats: countsOf(formats, textFormats) } : {}),
    };
  }
}

/** Names of members, and texts, that the contract does not have are shown where they are plainly names. */
function addShown(counter: Few, name: string, isName: boolean): void {
  if (isName) counter.add(name);
  else counter.addUnnamed();
}

/** Whether a value that the contract does not list can be shown. */
function isShown(value: unknown): boolean {
  if (typeof value === "string") return isPlainName(value);
  return typeof value === "boolean" || (Number.isInteger(value) && Math.abs(value as number) < 1000);
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Counts in the order of their keys. */
export function countsOf<K extends string>(counts: ReadonlyMap<K, number>, keys: readonly K[]): Counts<K> {
  const entries = keys.flatMap((key) => (counts.has(key) ? [[key, counts.get(key)]] : []));
  // The entries are of keys alone.
  return Object.fromEntries(entries) as Counts<K>;
}
