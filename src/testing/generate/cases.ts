import { type Pointer, pointerOf } from "../../json/pointer.ts";
import type { Rule } from "../../runtime/issue.ts";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import { anything, oddIntegers, oddNumbers, openNames } from "./grow.ts";
import { isChoosing, type Kept } from "./kept.ts";
import { type Leaf, leavesOf } from "./leaves.ts";
import { breachesAt } from "./sites.ts";
import { smallest, smallestOf } from "./smallest.ts";
import { oddTexts } from "./texts.ts";

/** The one rule that a value breaks, and where. */
export interface Broken {
  readonly rule: Rule;
  readonly pointer: Pointer;
  /** `notice` where a tolerant reader accepts the value all the same. */
  readonly level: "issue" | "notice";
}

/** A value made to try one thing out; everything else in it is as small as can be. */
export interface Case {
  readonly kind: "valid" | "boundary" | "invalid";
  /** Where the thing stands that is tried out. */
  readonly pointer: Pointer;
  readonly value: unknown;
  readonly breaks?: Broken;
}

/**
 * What tells this schema from any other: each alternative, each value of an enum, each member there and not
 * there, the edges of texts and numbers, and each rule broken once at each place. The same each time. What a named
 * schema says of its own parts is tried out where it is met first.
 */
export function* casesOf(data: SchemaData, schema: Schema, kept?: Kept): Generator<Case> {
  yield { kind: "valid", pointer: "", value: smallest(data, schema, kept) };
  yield* casesAt(data, { schema, kept, steps: [], put: (value) => value }, new Set());
}

/** A place in the smallest payload that has it. */
interface Place {
  readonly schema: Schema;
  readonly kept: Kept | undefined;
  readonly steps: readonly (string | number)[];
  /** The payload with a value at the place. */
  readonly put: (value: unknown) => unknown;
}

function* casesAt(data: SchemaData, place: Place, met: Set<Leaf>): Generator<Case> {
  const { schema, kept, put } = place;
  const pointer = pointerOf(place.steps);
  for (const value of kept?.values ?? []) yield { kind: "valid", pointer, value: put(value) };
  if (kept?.values) return;
  const leaves = leavesOf(data, schema).filter(({ type }) => type === "object" || !isChoosing(kept));
  const isNew = leaves.some((leaf) => !met.has(leaf));
  yield* invalidAt(data, place, isNew);
  for (const leaf of leaves) {
    yield { kind: "valid", pointer, value: put(smallestOf(data, leaf, kept)) };
    if (met.has(leaf)) {
      yield* invalidInside(data, leaf, place);
      continue;
    }
    met.add(leaf);
    for (const value of edgesOf(data, leaf, kept)) yield { kind: "boundary", pointer, value: put(value) };
    for (const inner of placesIn(data, leaf, place)) yield* casesAt(data, inner, met);
  }
}

/** Each way to break a rule; where nothing is new, one for each rule, and every type. */
function* invalidAt(data: SchemaData, { schema, kept, steps, put }: Place, isNew: boolean): Generator<Case> {
  const object = leavesOf(data, schema).find(({ type }) => type === "object");
  const value = object ? smallestOf(data, object, kept) : smallest(data, schema, kept);
  const said = new Set<string>();
  for (const { rule, level, member, applied } of breachesAt(data, { schema, kept, steps }, value)) {
    if (!isNew && rule !== "type" && said.has(rule)) continue;
    said.add(rule);
    const pointer = pointerOf(member === undefined ? steps : [...steps, member]);
    yield { kind: "invalid", pointer, value: put(applied(value)), breaks: { rule, pointer, level } };
  }
}

/** One fault inside a value of a leaf that was met elsewhere: what stands there is held to the same. */
function* invalidInside(data: SchemaData, leaf: Leaf, place: Place): Generator<Case> {
  for (const inner of placesIn(data, leaf, place)) {
    for (const invalid of invalidAt(data, inner, false)) {
      yield invalid;
      return;
    }
  }
}

/** Values at the edges of what a leaf lets pass. */
function edgesOf(data: SchemaData, leaf: Leaf, kept: Kept | undefined): readonly unknown[] {
  const { type, schema } = leaf;
  if ("const" in schema) return [];
  if (schema.enum) return schema.enum;
  const edges: Readonly<Record<Leaf["type"], () => readonly unknown[]>> = {
    null: () => [],
    boolean: () => [true],
    integer: () => oddIntegers,
    number: () => oddNumbers,
    string: () => oddTexts(schema),
    array: () => [1, 3].map((length) => Array.from({ length }, () => smallest(data, schema.items ?? {}))),
    object: () => edgesOfObject(data, leaf, kept),
    any: () => anything,
  };
  return edges[type]();
}

/** Every member there, every one null that may be, and members that a place open to others may have. */
function edgesOfObject(data: SchemaData, leaf: Leaf, kept: Kept | undefined): object[] {
  const { properties = {}, additionalProperties } = leaf.schema;
  const least = smallestOf(data, leaf, kept) as object;
  const names = Object.entries(properties).filter(([name]) => !Object.hasOwn(least, name));
  const whole = names.map(([name, schema]) => [name, smallest(data, schema)] as const);
  const bare = Object.entries(properties).flatMap(([name, schema]) =>
    mayBeNull(data, schema) && !isChoosing(kept?.members?.[name]) ? [[name, null] as const] : [],
  );
  const rest = additionalProperties === true ? {} : additionalProperties;
  const others = openNames.filter((name) => !Object.hasOwn(properties, name));
  const open = rest ? [Object.fromEntries(others.map((name) => [name, smallest(data, rest)]))] : [];
  return [Object.fromEntries(whole), Object.fromEntries(bare), ...open].map((more) => ({ ...least, ...more }));
}

function mayBeNull(data: SchemaData, schema: Schema): boolean {
  return leavesOf(data, schema).some(({ type }) => type === "null");
}

/** The places in a value of the leaf: members, members of any name, items. */
function placesIn(data: SchemaData, leaf: Leaf, { kept, steps, put }: Place): Place[] {
  const { properties = {}, additionalProperties, items } = leaf.schema;
  if (leaf.type === "array" && items) {
    return [{ schema: items, kept: undefined, steps: [...steps, 0], put: (value) => put([value]) }];
  }
  if (leaf.type !== "object") return [];
  const least = smallestOf(data, leaf, kept) as object;
  const members =
    typeof additionalProperties === "object" ? { ...properties, member: additionalProperties } : properties;
  return Object.entries(members).map(([name, schema]) => ({
    schema,
    kept: kept?.members?.[name],
    steps: [...steps, name],
    put: (value) => put({ ...least, [name]: value }),
  }));
}
