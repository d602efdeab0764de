import { isWithin, pointerOf } from "../json/pointer.ts";
import { type Contract, elementsOf, type MessageContract, type Sample } from "./contract.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import type { Definitions, JsonSchema } from "./json-schema.ts";
import { mapSubschemas, nameOfRef } from "./walk-schema.ts";

/**
 * States for every member who says that it is sent: the vendor's text, a sample, further witnesses.
 * “Sampled” is found out by walking the samples along the schemas.
 */
export function withProvenance(contract: Contract, report: (diagnostic: Diagnostic) => void): Contract {
  const sampled = new Set<JsonSchema>();
  for (const message of contract.messages) {
    for (const sample of message.samples) markSample(contract, message, sample, sampled);
  }
  const annotated = (schema: JsonSchema, place: string): JsonSchema => {
    const copy = mapSubschemas(schema, (child, step) => annotated(child, place + step));
    if (schema.properties === undefined) return copy;
    const members = Object.entries(copy.properties ?? {}).map(([name, member]) => {
      const original = schema.properties?.[name] ?? member;
      return [name, attributed(member, witnessesOf(original, sampled.has(original)), `${place}/${name}`)];
    });
    return { ...copy, properties: Object.fromEntries(members) };
  };
  const attributed = (member: JsonSchema, provenance: readonly string[], place: string): JsonSchema => {
    if (provenance.length === 0) report(diagnostic("unwitnessed-member", { place: `${contract.path} ${place}` }));
    if (member.description === undefined && !isDescribed(member, contract.definitions)) {
      report(diagnostic("missing-description", { place: `${contract.path} ${place}` }));
    }
    const { "x-undocumented": _u, "x-witnesses": _w, ...kept } = member;
    const own = kept.$ref === undefined ? kept : { allOf: [kept] };
    return { ...own, "x-provenance": provenance };
  };
  return {
    ...contract,
    ...(contract.headers ? { headers: annotated(contract.headers, "headers") } : {}),
    messages: contract.messages.map((message) => ({
      ...message,
      payload: annotated(message.payload, message.event),
      ...(message.headers ? { headers: annotated(message.headers, `${message.event} headers`) } : {}),
    })),
    definitions: Object.fromEntries(
      Object.entries(contract.definitions).map(([name, schema]) => [name, annotated(schema, name)]),
    ),
  };
}

function witnessesOf(member: JsonSchema, isSampled: boolean): string[] {
  return [
    ...(member["x-undocumented"] ? [] : ["documented"]),
    ...(isSampled ? ["sampled"] : []),
    ...(member["x-witnesses"] ?? []),
  ];
}

function isDescribed(member: JsonSchema, definitions: Definitions): boolean {
  const refs = [member, ...(member.anyOf ?? []), ...(member.allOf ?? [])].flatMap(({ $ref }) => $ref ?? []);
  return refs.some((ref) => definitions[nameOfRef(ref)]?.description !== undefined);
}

function markSample(contract: Contract, message: MessageContract, sample: Sample, sampled: Set<JsonSchema>): void {
  for (const { at, value } of elementsOf(contract, sample)) mark(message.payload, value, at);
  if (message.headers && contract.headers && sample.headers) {
    mark(message.headers, sample.headers, "/headers");
    mark(contract.headers, sample.headers, "/headers");
  }

  function isElided(at: string): boolean {
    return sample.elided.some((place) => isWithin(at, place));
  }

  function mark(schema: JsonSchema, value: unknown, at: string): void {
    for (const branch of branchesOf(schema, value, contract.definitions)) {
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
      if (next === undefined || isElided(place)) continue;
      sampled.add(next);
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
