import { banner, type Contract, type JsonSchema, mapSubschemas } from "../compile/index.ts";
import type { Artifact } from "./artifact.ts";
import { literal } from "./literal.ts";

/**
 * The schemas of a provider version as data, without texts: from these the run time explains what a
 * guard refused. Loaded when something is to be explained, not before.
 */
export function emitSchemaData(contract: Contract): Artifact {
  const { messages, definitions } = contract;
  const data = {
    definitions: Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, withoutTexts(schema)])),
    payloads: Object.fromEntries(messages.map(({ event, payload }) => [event, withoutTexts(payload)])),
    headers: Object.fromEntries(
      messages.flatMap(({ event, headers }) => (headers ? [[event, withoutTexts(headers)]] : [])),
    ),
  };
  const text = `/* ${banner} */
import type { SchemaData } from "../../../runtime/schema-data.ts";
import { definitions as guards } from "./strict.ts";

// biome-ignore-all format: generated
export const schemas: SchemaData = { guards, ...${literal(data)} };
`;
  return { path: `src/generated/${contract.path}/schemas.ts`, text };
}

/** What the run time looks at; that a place is open is all that it needs of the reason. */
const kept = new Set([
  "$ref",
  "type",
  "const",
  "enum",
  "anyOf",
  "allOf",
  "properties",
  "required",
  "items",
  "format",
  "pattern",
  "additionalProperties",
  "x-prefix",
  "x-personal",
  "x-secret",
]);

function withoutTexts(schema: JsonSchema): JsonSchema {
  const copy = mapSubschemas(schema, withoutTexts);
  const entries = Object.entries(copy).filter(([key]) => kept.has(key));
  const { allOf, ...rest } = Object.fromEntries(entries) as JsonSchema;
  // A wrapped reference with nothing beside it is the reference.
  if (allOf === undefined) return rest;
  return Object.keys(rest).length === 0 && allOf[0] ? allOf[0] : { ...rest, allOf };
}
