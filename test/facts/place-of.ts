import type { Contract, JsonSchema } from "../../src/compile/index.ts";
import { resolved, typesOf } from "../contracts.ts";

/** Where a path leads in a contract. */
export interface Place {
  /** What may stand there. */
  readonly branches: readonly JsonSchema[];
  /** Whether the contract names every member on the way; otherwise it only lets them pass. */
  readonly isNamed: boolean;
  /** Whether the object has to have it. */
  readonly isRequired: boolean;
  /** Who says so. */
  readonly provenance: readonly string[];
}

/** The place of a path (`a.b[].c`) in a message's payload, or undefined. */
export function placeOf(contract: Contract, payload: JsonSchema, path: string): Place | undefined {
  const steps = path.split(".").flatMap((step) => (step.endsWith("[]") ? [step.slice(0, -2), "[]"] : [step]));
  let place: Place | undefined = {
    branches: resolved(contract, payload),
    isNamed: true,
    isRequired: true,
    provenance: [],
  };
  for (const step of steps) place = place && placeBelow(contract, place, step);
  return place;
}

function placeBelow(contract: Contract, { branches, isNamed }: Place, step: string): Place | undefined {
  const named = branches.map((branch) => namedIn(branch, step)).filter((schema) => schema !== undefined);
  const open = branches.map(openIn).filter((schema) => schema !== undefined);
  const schemas = named.length > 0 ? named : open;
  if (schemas.length === 0) return undefined;
  const below = schemas.flatMap((schema) => resolved(contract, schema));
  return {
    branches: below,
    isNamed: isNamed && named.length > 0,
    isRequired: branches.some(({ required }) => required?.includes(step)),
    provenance: [...schemas, ...below].find((schema) => schema["x-provenance"])?.["x-provenance"] ?? [],
  };
}

/** What an object says of one member, an array of its items (`[]`), a map of all that it holds (`*`). */
function namedIn({ items, properties = {}, additionalProperties }: JsonSchema, step: string): JsonSchema | undefined {
  if (step === "[]") return items;
  if (step === "*" && typeof additionalProperties === "object") return additionalProperties;
  return Object.hasOwn(properties, step) ? properties[step] : undefined;
}

/** What a member may hold that nobody names: in a map, an open object, or a place for anything. */
function openIn(schema: JsonSchema): JsonSchema | undefined {
  if (typeof schema.additionalProperties === "object") return schema.additionalProperties;
  const isAnything = ["type", "enum", "const", "properties"].every((keyword) => !(keyword in schema));
  return schema.additionalProperties === true || isAnything ? {} : undefined;
}

/** The types, of those named, that may not stand at a place. */
export function refusedAt(contract: Contract, { branches }: Place, types: readonly string[]): string[] {
  const accepted = branches.map((branch) => typesOf(contract, branch));
  if (accepted.some((list) => list.length === 0)) return [];
  const all = new Set(accepted.flat());
  return types.filter((type) => !all.has(type) && !(type === "integer" && all.has("number")));
}

/** The values that a place lists. */
export function valuesAt({ branches }: Place): unknown[] {
  return branches.flatMap((branch) => ("const" in branch ? [branch.const] : (branch.enum ?? [])));
}

/** The paths of all members that a message names. */
export function pathsOf(contract: Contract, schema: JsonSchema, at = ""): string[] {
  return resolved(contract, schema).flatMap(({ properties = {}, items }) => [
    ...Object.entries(properties).flatMap(([name, child]) => {
      const path = at === "" ? name : `${at}.${name}`;
      return [path, ...pathsOf(contract, child, path)];
    }),
    ...(items ? pathsOf(contract, items, `${at}[]`) : []),
  ]);
}
