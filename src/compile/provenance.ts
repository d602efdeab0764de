import type { Contract } from "./contract.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import type { Definitions, JsonSchema } from "./json-schema.ts";
import { markSamples } from "./mark-samples.ts";
import { mapSubschemas, nameOfRef } from "./walk-schema.ts";

/**
 * States for every member, and for every value of an enum, who says that it is sent: the vendor's
 * text, a sample, further witnesses.
 */
export function withProvenance(contract: Contract, report: (diagnostic: Diagnostic) => void): Contract {
  const sampled = markSamples(contract);

  const annotated = (schema: JsonSchema, place: string): JsonSchema => {
    const copy = mapSubschemas(schema, (child, step) => annotated(child, place + step));
    const { "x-enum-witnesses": witnesses, ...kept } = copy;
    if (schema.enum) return { ...kept, "x-enum-provenance": valuesOf(schema, place) };
    if (schema.properties === undefined) return copy;
    const members = Object.entries(copy.properties ?? {}).map(([name, member]) => {
      const original = schema.properties?.[name] ?? member;
      const provenance = [
        ...(original["x-undocumented"] ? [] : ["documented"]),
        ...(sampled.members.has(original) ? ["sampled"] : []),
        ...(original["x-witnesses"] ?? []),
      ];
      return [name, attributed(member, provenance, `${place}/${name}`)];
    });
    return { ...copy, properties: Object.fromEntries(members) };
  };

  const valuesOf = (schema: JsonSchema, place: string): Record<string, string[]> => {
    const entries = (schema.enum ?? []).map((value): [string, string[]] => {
      const witnesses = schema["x-enum-witnesses"]?.[String(value)];
      const isSampled = sampled.values.get(schema)?.has(value) ?? false;
      const provenance = [
        ...(witnesses ? [] : ["documented"]),
        ...(isSampled ? ["sampled"] : []),
        ...(witnesses ?? []),
      ];
      if (provenance.length === 0) unwitnessed(`${place} = ${String(value)}`);
      checkNames(provenance, `${place} = ${String(value)}`);
      return [String(value), provenance];
    });
    return Object.fromEntries(entries);
  };

  const attributed = (member: JsonSchema, provenance: readonly string[], place: string): JsonSchema => {
    if (provenance.length === 0) unwitnessed(place);
    checkNames(provenance, place);
    if (member.description === undefined && !isDescribed(member, contract.definitions)) {
      report(diagnostic("missing-description", { place: `${contract.path} ${place}` }));
    }
    const { "x-undocumented": _u, "x-witnesses": _w, ...kept } = member;
    const own = kept.$ref === undefined ? kept : { allOf: [kept] };
    return { ...own, "x-provenance": provenance };
  };

  const witnesses = new Set(["documented", "sampled", ...Object.keys(contract.provider.witnesses)]);
  const checkNames = (provenance: readonly string[], place: string) => {
    for (const name of provenance) {
      if (!witnesses.has(name)) report(diagnostic("unknown-witness", { place: `${contract.path} ${place}`, name }));
    }
  };

  const unwitnessed = (place: string) => {
    report(diagnostic("unwitnessed-member", { place: `${contract.path} ${place}` }));
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

function isDescribed(member: JsonSchema, definitions: Definitions): boolean {
  const refs = [member, ...(member.anyOf ?? []), ...(member.allOf ?? [])].flatMap(({ $ref }) => $ref ?? []);
  return refs.some((ref) => definitions[nameOfRef(ref)]?.description !== undefined);
}
