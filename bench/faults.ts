import { type JsonSchema, nameOfRef } from "../src/compile/index.ts";
import { pick } from "../test/random.ts";

/** What is done to a payload to make it invalid for a strict reader. */
export type Fault = (typeof faults)[number];
const faults = ["required member dropped", "wrong type", "unknown enum value", "unknown member", "bad text"] as const;

/** The faults that a tolerant reader sees. */
export const tolerantFaults: readonly Fault[] = ["required member dropped", "wrong type"];

interface Place {
  readonly fault: Fault;
  readonly depth: number;
  readonly apply: (payload: unknown) => void;
}

/** Copies of the payload with one fault each, one copy per kind of fault that it has a place for. */
export function faultyCopies(
  schema: JsonSchema,
  payload: unknown,
  random: () => number,
): { fault: Fault; faulty: unknown }[] {
  const places = [...placesIn(schema, payload, schema, [])];
  return faults.flatMap((fault) => {
    const group = places.filter((place) => place.fault === fault);
    if (group.length === 0) return [];
    const faulty = structuredClone(payload);
    pick(random, group).apply(faulty);
    return [{ fault, faulty }];
  });
}

/** The payload with a fault of every kind at once. */
export function faultyInAll(schema: JsonSchema, payload: unknown): unknown {
  const copy = structuredClone(payload);
  for (const fault of faults) {
    // Looked for anew, and as deep as possible: a fault may take the place of another one away.
    const places = [...placesIn(schema, copy, schema, [])].filter((place) => place.fault === fault);
    places.toSorted((a, b) => b.depth - a.depth)[0]?.apply(copy);
  }
  return copy;
}

function* placesIn(root: JsonSchema, value: unknown, schema: JsonSchema, path: readonly string[]): Generator<Place> {
  const branch = branchFor(root, schema, value);
  if (branch === undefined) return;
  const depth = path.length;
  const set = (fault: Fault, wrong: unknown): Place => ({
    fault,
    depth,
    apply: (payload) => put(payload, path, wrong),
  });
  const isTyped = !typesOf(root, schema).includes("unknown");
  if (isTyped && path.length > 0) yield set("wrong type", wrongType(root, schema));
  if (branch.enum) yield set("unknown enum value", typeof value === "number" ? 4711 : "something else");
  if (isText(branch) && branch === onlyBranch(root, schema)) yield set("bad text", "31.02.2022");
  if (Array.isArray(value) && branch.items) {
    for (const [index, item] of value.entries()) yield* placesIn(root, item, branch.items, [...path, String(index)]);
  } else if (typeof value === "object" && value !== null && branch.properties) {
    yield* placesInObject(root, value, branch, path);
  }
}

function* placesInObject(
  root: JsonSchema,
  value: object,
  schema: JsonSchema,
  path: readonly string[],
): Generator<Place> {
  const depth = path.length + 1;
  const { properties = {}, required = [], additionalProperties } = schema;
  if (additionalProperties === false) {
    const apply = (payload: unknown) => put(payload, [...path, "something_else"], "x");
    yield { fault: "unknown member", depth, apply };
  }
  for (const [name, member] of Object.entries(value)) {
    if (required.includes(name)) {
      yield { fault: "required member dropped", depth, apply: (payload) => drop(payload, path, name) };
    }
    if (properties[name]) yield* placesIn(root, member, properties[name], [...path, name]);
  }
}

/** The alternatives of a schema, without references. */
function branchesOf(root: JsonSchema, schema: JsonSchema): readonly JsonSchema[] {
  if (schema.$ref !== undefined) {
    const definitions = root.definitions as Readonly<Record<string, JsonSchema>>;
    return branchesOf(root, definitions[nameOfRef(schema.$ref)] ?? {});
  }
  return [...(schema.allOf ?? []), ...(schema.anyOf ?? [])].length > 0
    ? [...(schema.allOf ?? []), ...(schema.anyOf ?? [])].flatMap((child) => branchesOf(root, child))
    : [schema];
}

function branchFor(root: JsonSchema, schema: JsonSchema, value: unknown): JsonSchema | undefined {
  return branchesOf(root, schema).find((branch) => typesOf(root, branch).includes(typeOf(value)));
}

/** The branch that every text is held against, where there is only one. */
function onlyBranch(root: JsonSchema, schema: JsonSchema): JsonSchema | undefined {
  const branches = branchesOf(root, schema).filter((branch) => typesOf(root, branch).includes("string"));
  return branches.length === 1 ? branches[0] : undefined;
}

function typesOf(root: JsonSchema, schema: JsonSchema): string[] {
  return branchesOf(root, schema).flatMap((branch) => {
    const values = "const" in branch ? [branch.const] : branch.enum;
    return values?.map(typeOf) ?? [branch.type ?? "unknown"].flat().map((type) => type.replace("integer", "number"));
  });
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function isText(schema: JsonSchema): boolean {
  return schema.format !== undefined || schema.pattern !== undefined;
}

function wrongType(root: JsonSchema, schema: JsonSchema): unknown {
  const types = typesOf(root, schema);
  return [true, "x", 0.5, {}, null].find((value) => !types.includes(typeOf(value)));
}

function put(payload: unknown, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce((node, step) => (node as Record<string, unknown>)[step] as never, payload);
  (parent as Record<string, unknown>)[path.at(-1) ?? ""] = value;
}

function drop(payload: unknown, path: readonly string[], name: string): void {
  const parent = path.reduce((node, step) => (node as Record<string, unknown>)[step] as never, payload);
  delete (parent as Record<string, unknown>)[name];
}
