import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import { type Breach, objectBreaches, valueBreaches } from "./breaches.ts";
import { isChoosing, type Kept } from "./kept.ts";
import { leavesOf, soleLeaf } from "./leaves.ts";

/** A place in a payload, and what the contract says of it. */
export interface Site {
  readonly steps: readonly (string | number)[];
  readonly schema: Schema;
  readonly kept: Kept | undefined;
}

/** The places of a value that was grown from the schema. */
export function sitesOf(
  data: SchemaData,
  schema: Schema,
  value: unknown,
  kept?: Kept,
  steps: readonly (string | number)[] = [],
  sites: Site[] = [],
): readonly Site[] {
  sites.push({ steps, schema, kept });
  if (Array.isArray(value)) {
    const items = soleLeaf(data, schema, "array")?.schema.items;
    if (items)
      for (const [index, item] of value.entries()) sitesOf(data, items, item, undefined, [...steps, index], sites);
  } else if (typeof value === "object" && value !== null) {
    const { properties = {}, additionalProperties } = soleLeaf(data, schema, "object")?.schema ?? {};
    for (const [name, member] of Object.entries(value)) {
      const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      if (typeof own === "object") sitesOf(data, own, member, kept?.members?.[name], [...steps, name], sites);
    }
  }
  return sites;
}

/** The ways to break one rule at a place, without making another event's payload of it. */
export function breachesAt(data: SchemaData, { schema, kept }: Site, value: unknown): readonly Breach[] {
  if (kept?.values) return [];
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const isDescribed = isObject && leavesOf(data, schema).some(({ type }) => type === "object");
  const inner = isDescribed ? objectBreaches(data, schema) : [];
  const own = inner.filter(({ rule, member = "" }) => rule !== "required" || !isChoosing(kept?.members?.[member]));
  return isChoosing(kept) ? own : [...valueBreaches(data, schema), ...own];
}

/** A copy of a document with something else at a place. */
export function replacedAt(
  document: unknown,
  steps: readonly (string | number)[],
  applied: (value: unknown) => unknown,
): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return applied(document);
  if (Array.isArray(document))
    return document.with(step as number, replacedAt(document[step as number], rest, applied));
  const members = document as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, name === step ? replacedAt(value, rest, applied) : value]),
  );
}
