import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import type { Kept } from "./kept.ts";
import { type Leaf, leavesOf } from "./leaves.ts";
import { seeded } from "./random.ts";
import { textFor } from "./texts.ts";

/** The smallest value that the strict contract lets pass: nothing optional, no items, always the same. */
export function smallest(data: SchemaData, schema: Schema, kept?: Kept): unknown {
  if (kept?.values) return kept.values[0];
  const leaves = leavesOf(data, schema);
  const leaf = kept?.members
    ? leaves.find(({ type }) => type === "object")
    : (leaves.find(({ type }) => type !== "null") ?? leaves[0]);
  return leaf && smallestOf(data, leaf, kept);
}

/** The smallest value of one leaf. */
export function smallestOf(data: SchemaData, { type, schema }: Leaf, kept?: Kept): unknown {
  if ("const" in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (type) {
    case "null":
      return null;
    case "boolean":
      return false;
    case "integer":
    case "number":
      return 1;
    case "string":
      return schema.format === undefined && schema.pattern === undefined ? "x" : textFor(schema, seeded(1));
    case "array":
      return [];
    case "object":
      return smallestObject(data, schema, kept);
    case "any":
      return "x";
  }
}

function smallestObject(data: SchemaData, { properties = {}, required = [] }: Schema, kept: Kept | undefined): object {
  const members = Object.entries(properties).flatMap(([name, member]) => {
    const inner = kept?.members?.[name];
    return inner === undefined && !required.includes(name) ? [] : [[name, smallest(data, member, inner)] as const];
  });
  return Object.fromEntries(members);
}
