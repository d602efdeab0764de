import type { JsonSchema } from "./json-schema.ts";

/** A copy in which every direct subschema went through `visit`. */
export function mapSubschemas(schema: JsonSchema, visit: (child: JsonSchema, step: string) => JsonSchema): JsonSchema {
  const { properties, items, anyOf, allOf, additionalProperties } = schema;
  const copy: Record<string, unknown> = { ...schema };
  if (properties) {
    copy.properties = Object.fromEntries(
      Object.entries(properties).map(([name, child]) => [name, visit(child, `/${name}`)]),
    );
  }
  if (items) copy.items = visit(items, "[]");
  if (anyOf) copy.anyOf = anyOf.map((child) => visit(child, ""));
  if (allOf) copy.allOf = allOf.map((child) => visit(child, ""));
  if (typeof additionalProperties === "object") copy.additionalProperties = visit(additionalProperties, "/*");
  return copy;
}

/** Calls `visit` on the schema and on all below it. Does not follow `$ref`. */
export function walkSchema(schema: JsonSchema, visit: (node: JsonSchema, path: string) => void, path = ""): void {
  visit(schema, path);
  mapSubschemas(schema, (child, step) => {
    walkSchema(child, visit, path + step);
    return child;
  });
}

/** Names of all definitions that the schema needs, itself and through others, in order of first use. */
export function reachableFrom(schema: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): string[] {
  const reached = new Set<string>();
  const visit = (node: JsonSchema) => {
    const name = node.$ref === undefined ? undefined : nameOfRef(node.$ref);
    const target = name === undefined ? undefined : definitions[name];
    if (name === undefined || target === undefined || reached.has(name)) return;
    reached.add(name);
    walkSchema(target, visit);
  };
  walkSchema(schema, visit);
  return [...reached];
}

/** `#/definitions/Vacancy` → `Vacancy` */
export function nameOfRef(ref: string): string {
  return ref.replace(/^#\/definitions\//, "");
}
