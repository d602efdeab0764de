import { isWithin, pointerOf } from "../json/pointer.ts";
import { type Contract, elementsOf, type MessageContract, type Sample } from "./contract.ts";
import type { Definitions, JsonSchema } from "./json-schema.ts";
import { nameOfRef } from "./walk-schema.ts";

/** What the vendor's own samples show: schemas of members that they have, and values of enums. */
export interface Sampled {
  readonly members: ReadonlySet<JsonSchema>;
  readonly values: ReadonlyMap<JsonSchema, ReadonlySet<unknown>>;
}

/** Walks all samples along the schemas. Elided places prove nothing, and neither does a constructed sample. */
export function markSamples(contract: Contract): Sampled {
  const members = new Set<JsonSchema>();
  const values = new Map<JsonSchema, Set<unknown>>();
  for (const message of contract.messages) {
    for (const sample of message.samples) {
      if (sample.source !== constructed) markSample(contract, message, sample, members, values);
    }
  }
  return { members, values };
}

/** The source of a sample that was made of the field tables, because the vendor shows none. */
export const constructed = "constructed";

function markSample(
  contract: Contract,
  message: MessageContract,
  sample: Sample,
  members: Set<JsonSchema>,
  values: Map<JsonSchema, Set<unknown>>,
): void {
  for (const { at, value } of elementsOf(contract, sample)) mark(message.payload, value, at);
  if (message.headers && contract.headers && sample.headers) {
    mark(message.headers, sample.headers, "/headers");
    mark(contract.headers, sample.headers, "/headers");
  }

  function mark(schema: JsonSchema, value: unknown, at: string): void {
    for (const branch of branchesOf(schema, value, contract.definitions)) {
      if (branch.enum?.includes(value)) values.set(branch, (values.get(branch) ?? new Set()).add(value));
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) mark(branch.items ?? {}, item, `${at}/${index}`);
      } else if (typeof value === "object" && value !== null) markMembers(branch, value, at);
    }
  }

  function markMembers(schema: JsonSchema, value: object, at: string): void {
    for (const [name, child] of Object.entries(value)) {
      const member = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : undefined;
      const extra = typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
      const next = member ?? extra;
      const place = at + pointerOf([name]);
      if (next === undefined || sample.elided.some((elided) => isWithin(place, elided))) continue;
      members.add(next);
      mark(next, child, place);
    }
  }
}

/** The schemas that describe the value itself: behind names, and among alternatives those of its JSON type. */
function branchesOf(schema: JsonSchema, value: unknown, definitions: Definitions): JsonSchema[] {
  if (schema.$ref !== undefined) return branchesOf(definitions[nameOfRef(schema.$ref)] ?? {}, value, definitions);
  const nested = [...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  if (nested.length > 0) return nested.flatMap((child) => branchesOf(child, value, definitions));
  const type = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  return types === undefined || types.includes(type) ? [schema] : [];
}
