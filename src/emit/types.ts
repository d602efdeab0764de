import { compile } from "json-schema-to-typescript";
import {
  bundleSchema,
  type Contract,
  type Definitions,
  headersSchema,
  type JsonSchema,
  mapSubschemas,
} from "../compile/index.ts";
import { type Artifact, banner } from "./artifact.ts";

/**
 * The types of one provider version: what the tolerant projection guarantees. `Messages` lists
 * payload and headers by event; every named schema is exported beside it.
 */
export async function emitTypes(contract: Contract): Promise<Artifact> {
  const text = await compile(rootOf(contract) as Parameters<typeof compile>[0], "Messages", {
    additionalProperties: false,
    bannerComment: `/* ${banner} */`,
    unknownAny: true,
    unreachableDefinitions: false,
    cwd: "/",
  });
  return { path: `src/generated/${contract.path}/types.ts`, text };
}

function rootOf(contract: Contract): object {
  const definitions = new Map<string, JsonSchema>();
  const members = contract.messages.map((message) => {
    const { name, title, summary, headers } = message;
    if (headers) {
      const { $schema, $id, $comment, ...schema } = headersSchema(contract, headers, "tolerant");
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
function withMeanings(contract: Contract): Contract {
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

/** An open enum as its values and `(string & {})`, so that editors still propose the values. */
function withLiterals(schema: JsonSchema): JsonSchema {
  const [known, other, ...more] = schema.anyOf ?? [];
  if (!known?.enum || more.length > 0 || typeof other?.type !== "string") return mapSubschemas(schema, withLiterals);
  const { anyOf: _, ...kept } = schema as JsonSchema & Definitions;
  const base = other.type === "integer" ? "number" : other.type;
  return { ...kept, tsType: [...known.enum.map((value) => JSON.stringify(value)), `(${base} & {})`].join(" | ") };
}
