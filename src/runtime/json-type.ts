import type { Schema, SchemaData } from "./schema-data.ts";

/** The types of JSON; whole numbers are integers, as in JSON Schema. */
export const jsonTypes = ["null", "boolean", "integer", "number", "string", "array", "object"] as const;
export type JsonType = (typeof jsonTypes)[number];

/** The JSON types that a schema lets pass; none for “anything”. */
export function typesOf(data: SchemaData, schema: Schema): JsonType[] {
  if (schema.$ref !== undefined) return typesOf(data, targetOf(data, schema));
  if (schema.allOf) return typesOf(data, schema.allOf[0] ?? {});
  if (schema.anyOf) {
    const all = schema.anyOf.map((branch) => typesOf(data, branch));
    return all.some((types) => types.length === 0) ? [] : [...new Set(all.flat())];
  }
  const values = "const" in schema ? [schema.const] : schema.enum;
  if (values) return [...new Set(values.map(typeOf))];
  return (schema.type === undefined ? [] : [schema.type].flat()) as JsonType[];
}

/** The name that a reference leads to. */
export function nameOf({ $ref = "" }: Schema): string {
  return $ref.slice("#/definitions/".length);
}

export function targetOf({ definitions }: SchemaData, { $ref = "" }: Schema): Schema {
  return definitions[nameOf({ $ref })] ?? {};
}

/** The JSON type of a value; whole numbers are integers. */
export function typeOf(value: unknown): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  if (type === "number") return Number.isInteger(value) ? "integer" : "number";
  return type as JsonType;
}

export function hasType(types: readonly JsonType[], type: JsonType): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

/** Whether anything inside what a schema describes is personal or secret: what stands in its place may be, too. */
export function holdsPrivate(data: SchemaData, schema: Schema): boolean {
  if (schema["x-personal"] || schema["x-secret"]) return true;
  if (schema.$ref !== undefined) return holdsPrivate(data, targetOf(data, schema));
  const { properties, items, anyOf = [], allOf = [], additionalProperties } = schema;
  const inner = [...Object.values(properties ?? {}), ...(items ? [items] : []), ...anyOf, ...allOf];
  if (typeof additionalProperties === "object") inner.push(additionalProperties);
  return inner.some((child) => holdsPrivate(data, child));
}
