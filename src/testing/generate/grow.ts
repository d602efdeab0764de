import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import type { Kept } from "./kept.ts";
import { type Leaf, leavesOf } from "./leaves.ts";
import { between, pick, type Random } from "./random.ts";
import { oddTexts, textFor } from "./texts.ts";

/** How a value is made, where the contract leaves a choice; shares are from 0 to 1. */
export interface Manner {
  readonly random: Random;
  /** How many of the optional members are there. */
  readonly presence: number;
  /** How many of the places that may be null are. */
  readonly nulls: number;
  /** How many values are such as programs stumble over. */
  readonly oddity: number;
  /** How many items a list has at most. */
  readonly items: number;
}

/** A value that the strict contract lets pass. */
export function grown(data: SchemaData, schema: Schema, manner: Manner, kept?: Kept, depth = 0): unknown {
  if (kept?.values) return pick(manner.random, kept.values);
  const leaves = leavesOf(data, schema);
  return grownLeaf(data, leafFor(leaves, manner, kept, depth), manner, kept, depth);
}

function leafFor(leaves: readonly Leaf[], { random, nulls }: Manner, kept: Kept | undefined, depth: number): Leaf {
  const all = kept?.members ? leaves.filter(({ type }) => type === "object") : leaves;
  const other = all.filter(({ type }) => type !== "null");
  const isNull = other.length < all.length && (other.length === 0 || random() < nulls || depth > deepest);
  return pick(random, isNull ? all.filter(({ type }) => type === "null") : other);
}

/** Deeper than this, what may be left out is. */
const deepest = 12;

function grownLeaf(data: SchemaData, leaf: Leaf, manner: Manner, kept: Kept | undefined, depth: number): unknown {
  const { type, schema } = leaf;
  const { random, oddity, items } = manner;
  if ("const" in schema) return schema.const;
  if (schema.enum) return pick(random, schema.enum);
  const isOdd = random() < oddity;
  switch (type) {
    case "null":
      return null;
    case "boolean":
      return random() < 0.5;
    case "integer":
      return isOdd ? pick(random, oddIntegers) : between(random, 1, 10 ** between(random, 1, 7));
    case "number":
      return isOdd ? pick(random, oddNumbers) : between(random, -500, 10_000) / pick(random, [1, 2, 4]);
    case "string":
      return isOdd ? pick(random, oddTexts(schema)) : textFor(schema, random);
    case "array":
      return grownList(data, schema.items ?? {}, manner, isOdd ? 0 : between(random, 0, items), depth);
    case "object":
      return grownObject(data, schema, manner, kept, depth);
    case "any":
      return pick(random, depth === 0 ? objects : anything);
  }
}

function grownList(data: SchemaData, items: Schema, manner: Manner, length: number, depth: number): unknown[] {
  return Array.from({ length: depth > deepest ? 0 : length }, () => grown(data, items, manner, undefined, depth + 1));
}

function grownObject(data: SchemaData, schema: Schema, manner: Manner, kept: Kept | undefined, depth: number): object {
  const { random, presence } = manner;
  const { properties = {}, required = [], additionalProperties } = schema;
  const members: [string, unknown][] = [];
  for (const [name, member] of Object.entries(properties)) {
    const inner = kept?.members?.[name];
    const isThere = inner !== undefined || required.includes(name) || (depth <= deepest && random() < presence);
    if (isThere) members.push([name, grown(data, member, manner, inner, depth + 1)]);
  }
  if (additionalProperties !== undefined && additionalProperties !== false) {
    const rest = additionalProperties === true ? {} : additionalProperties;
    for (const name of openNames) {
      if (Object.hasOwn(properties, name) || random() >= presence / 2) continue;
      members.push([name, grown(data, rest, manner, undefined, depth + 1)]);
    }
  }
  return Object.fromEntries(members);
}

/** Names of members that a tenant might have chosen. */
export const openNames = ["STATUS", "custom field 1", "поле", "constructor", "a/b~c"];

/** Whole numbers that programs stumble over, all of which are exact in a double. */
export const oddIntegers = [0, -1, 2_147_483_648, -2_147_483_649, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];

export const oddNumbers = [0, -2.5, 0.5, 1e-7, 123456789.25, Number.MAX_SAFE_INTEGER];

/** What may stand where the contract says nothing. */
export const anything: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -3,
  2.5,
  "",
  "text",
  "2022-03-29",
  [],
  [1, "a", null],
  {},
  { id: 7, name: "x", list: [{ "": null }] },
];

/** What a body may be where the contract says nothing: other than an object none is sent. */
const objects = anything.filter((value) => typeof value === "object" && value !== null && !Array.isArray(value));
