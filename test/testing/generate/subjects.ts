import type { JsonSchema } from "../../../src/compile/index.ts";
import type { AnyContract } from "../../../src/runtime/contract.ts";
import { type Case, casesOf } from "../../../src/testing/generate/index.ts";
import { strictSchema } from "./strict-schemas.ts";

/** A published strict schema, and the cases that are derived from the contract. */
export interface Subject {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly cases: readonly Case[];
  /** Whether a unit's mutants are to be tried here, and not with an earlier message that has the same definition. */
  readonly isOwn: (pointer: string) => boolean;
}

/** Every message of the contracts, and the headers of those that have such. */
export async function subjectsOf(contracts: ReadonlyMap<string, AnyContract>, schemas: string): Promise<Subject[]> {
  const all = [...contracts].map(async ([path, contract]) => {
    const { schemas: data } = await contract.schemas();
    const parts = contract.events.map((event) => ({ part: event, cases: casesIn(data.payloads[event] ?? {}) }));
    // One file describes the headers of all events.
    const headers = Object.values(data.headers);
    if (headers.length > 0) parts.push({ part: "headers", cases: headers.flatMap(casesIn) });
    const met = new Map<string, string>();
    return parts.map(({ part, cases }): Subject => {
      const schema = strictSchema(schemas, path, part);
      for (const name of Object.keys(schema.definitions ?? {})) if (!met.has(name)) met.set(name, part);
      const isOwn = (pointer: string) => (met.get(pointer.split("/")[2] ?? "") ?? part) === part;
      return { name: `${path} ${part}`, schema, cases, isOwn };
    });

    function casesIn(schema: (typeof data.payloads)[string]): Case[] {
      return [...casesOf(data, schema)];
    }
  });
  return (await Promise.all(all)).flat();
}
