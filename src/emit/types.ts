import { compile } from "json-schema-to-typescript";
import { banner, bundleSchema, headersSchema, type JsonSchema, mapSubschemas, type Shapes } from "../compile/index.ts";
import type { Artifact } from "./artifact.ts";

/**
 * The types of one provider version: what the tolerant projection guarantees. `Messages` lists
 * payload and headers by event; every named schema is exported beside it.
 */
export async function emitTypes(contract: Shapes): Promise<Artifact> {
  const text = await compile(rootOf(contract) as Parameters<typeof compile>[0], "Messages", {
    additionalProperties: false,
    bannerComment: `/* ${banner} */`,
    unknownAny: true,
    unreachableDefinitions: false,
    cwd: "/",
  });
  return { path: `src/generated/${contract.path}/types.ts`, text };
}

function rootOf(contract: Shapes): object {
  const definitions = new Map<string, JsonSchema>();
  const members = contract.messages.map((message) => {
    const { name, title, summary, headers } = message;
    if (headers) {
      // HTTP adds headers of its own, but a misspelt name is not to compile.
      const { $schema, $id, $comment, additionalProperties, ...schema } = headersSchema(contract, headers, "tolerant");
      definitions.set(`${name}Headers`, { ...schema, title: `${name}Headers` });
    }
    const halves = ["Payload", ...(headers ? ["Headers"] : [])];
    const properties = halves.map((half) => [half.toLowerCase(), { $ref: `#/definitions/${name}${half}` }]);
    return [
      message.event,
      {
        type: "object",
        description: `${title}. ${summary}`,
        properties: Object.fromEntries(properties),
        required: halves.map((half) => half.toLowerCase()),
      },
    ] as const;
  });
  const bundle = bundleSchema(withMeanings(contract), "tolerant").definitions;
  for (const [name, schema] of Object.entries(bundle)) definitions.set(name, schema);
  return {
    title: "Messages",
    description: `${contract.provider.title} ${contract.version}: payload and headers of each message, by event.`,
    type: "object",
    properties: Object.fromEntries(members),
    required: members.map(([event]) => event),
    definitions: Object.fromEntries([...definitions].map(([name, schema]) => [name, withLiterals(schema)])),
  };
}

/** The contract with the meaning of each enum value in the enum's description: types have no other place for it. */
function withMeanings(contract: Shapes): Shapes {
  const described = (schema: JsonSchema): JsonSchema => {
    const copy = mapSubschemas(schema, described);
    const meanings = Object.entries(copy["x-enum-descriptions"] ?? {});
    if (meanings.length === 0) return copy;
    const list = meanings.map(([value, meaning]) => `- \`${value}\`: ${meaning}`).join("\n");
    return { ...copy, description: `${copy.description ?? ""}\n\n${list}`.trim() };
  };
  return {
    ...contract,
    messages: contract.messages.map((message) => ({ ...message, payload: described(message.payload) })),
    definitions: Object.fromEntries(
      Object.entries(contract.definitions).map(([name, schema]) => [name, described(schema)]),
    ),
  };
}

/** A schema that takes anything is `unknown`: without that it would be taken for an object. */
function isAnything(schema: JsonSchema): boolean {
  return !["$ref", "type", "anyOf", "allOf", "enum", "const", "properties", "tsType"].some(
    (keyword) => keyword in schema,
  );
}

/** An open enum as its values and `(string & {})`, so that editors still propose the values. */
function withLiterals(schema: JsonSchema): JsonSchema {
  // In the tolerant projection a pattern is left only where it chooses a family of events.
  if (typeof schema.pattern === "string") return { ...schema, tsType: `\`${prefixIn(schema.pattern)}\${string}\`` };
  if (isAnything(schema)) return { ...schema, tsType: "unknown" };
  const known = schema.anyOf?.find((branch) => branch.enum)?.enum;
  const types = schema.anyOf?.flatMap(({ type }) => type ?? []) ?? [];
  if (known === undefined || types.length === 0) return mapSubschemas(schema, withLiterals);
  const { anyOf: _, ...kept } = schema;
  const values = known.map((value) => JSON.stringify(value));
  const others = types.map((type) => (type === "null" ? "null" : `(${type === "integer" ? "number" : type} & {})`));
  return { ...kept, tsType: [...values, ...others].join(" | ") };
}

/** `^contact\\.person\\.` → `contact.person.` */
function prefixIn(pattern: string): string {
  return pattern.slice(1).replaceAll(/\\(.)/g, "$1");
}
