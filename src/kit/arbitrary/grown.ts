import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  dictionary,
  double,
  integer,
  letrec,
  maxSafeInteger,
  oneof,
  record,
  string,
  tuple,
} from "fast-check";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import { anything, oddIntegers, oddNumbers } from "../../testing/generate/grow.ts";
import type { Kept } from "../../testing/generate/kept.ts";
import { type Leaf, leavesOf } from "../../testing/generate/leaves.ts";
import type { Manner } from "./manner.ts";
import { textsOf } from "./texts.ts";

interface Growing {
  readonly data: SchemaData;
  readonly manner: Manner;
  /** What a named schema lets pass, made once for all places that refer to it. */
  readonly named: (name: string) => Arbitrary<unknown>;
}

/** What the strict contract lets pass as an event's payload. It shrinks to what has no optional member, and no items. */
export function grown(data: SchemaData, schema: Schema, kept: Kept | undefined, manner: Manner): Arbitrary<unknown> {
  const { payload } = letrec<Record<string, unknown>>((tie) => {
    const growing: Growing = { data, manner, named: (name) => tie(`#/definitions/${name}`) };
    const definitions = Object.entries(data.definitions).map(([name, definition]) => [
      `#/definitions/${name}`,
      anyLeaf(growing, leavesOf(data, definition)),
    ]);
    return { ...Object.fromEntries(definitions), payload: valueAs(growing, schema, kept) };
  });
  return payload as Arbitrary<unknown>;
}

function valueAs(growing: Growing, schema: Schema, kept?: Kept): Arbitrary<unknown> {
  if (kept?.values) return constantFrom(...kept.values);
  if (kept === undefined && schema.$ref !== undefined) return growing.named(schema.$ref.replace("#/definitions/", ""));
  const leaves = leavesOf(growing.data, schema);
  return kept?.members
    ? anyLeaf(
        growing,
        leaves.filter(({ type }) => type === "object"),
        kept,
      )
    : anyLeaf(growing, leaves);
}

/** One of several; shrinks to null, where that is one of them. */
function anyLeaf(growing: Growing, leaves: readonly Leaf[], kept?: Kept): Arbitrary<unknown> {
  const nullFirst = leaves.toSorted((a, b) => Number(b.type === "null") - Number(a.type === "null"));
  const [only, ...others] = nullFirst.map((leaf) => valueOfLeaf(growing, leaf, kept));
  if (only === undefined) return constant(null);
  return others.length === 0 ? only : oneof({ withCrossShrink: true }, only, ...others);
}

function valueOfLeaf(growing: Growing, { type, schema }: Leaf, kept: Kept | undefined): Arbitrary<unknown> {
  if ("const" in schema) return constant(schema.const);
  if (schema.enum) return constantFrom(...schema.enum);
  const isBoundary = growing.manner === "boundary";
  switch (type) {
    case "null":
      return constant(null);
    case "boolean":
      return boolean();
    case "integer":
      return isBoundary ? oneof(maxSafeInteger(), constantFrom(...oddIntegers)) : integer();
    case "number":
      return isBoundary ? oneof(numbers, constantFrom(...oddNumbers)) : numbers;
    case "string":
      return textsOf(schema, growing.manner);
    case "array":
      return array(valueAs(growing, schema.items ?? {}), { maxLength: isBoundary ? 6 : 3 });
    case "object":
      return objectOf(growing, schema, kept);
    case "any":
      return isBoundary ? oneof(someJson, constantFrom(...anything)) : someJson;
  }
}

function objectOf(growing: Growing, schema: Schema, kept: Kept | undefined): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const members = Object.entries(properties).map(([name, member]) => [
    name,
    valueAs(growing, member, kept?.members?.[name]),
  ]);
  const model: Record<string, Arbitrary<unknown>> = Object.fromEntries(members);
  const always = Object.keys(properties).filter((name) => required.includes(name) || kept?.members?.[name]);
  const described = record(model, { requiredKeys: always, noNullPrototype: true });
  if (additionalProperties === undefined || additionalProperties === false) return described;
  const rest = additionalProperties === true ? someJson : valueAs(growing, additionalProperties);
  const names = openNames.filter((name) => !Object.hasOwn(properties, name));
  return tuple(described, dictionary(names, rest, { maxKeys: 3, noNullPrototype: true })).map(([own, more]) => ({
    ...more,
    ...own,
  }));
}

/** No program but its own reads a larger number, or one with more digits, as it was meant. */
const numbers = oneof(integer(), double({ min: -1e9, max: 1e9, noNaN: true }));

/** Strict readers refuse a member of this name. */
const openNames = string().filter((name) => name !== "__proto__");

const plain = oneof(constant(null), boolean(), integer(), string());
const someJson = oneof(
  plain,
  array(plain, { maxLength: 3 }),
  dictionary(openNames, plain, { maxKeys: 3, noNullPrototype: true }),
);
