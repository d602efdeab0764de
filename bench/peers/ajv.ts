import type { Format } from "ajv";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { type JsonSchema, mapSubschemas } from "../../src/compile/index.ts";
import { formats } from "../../src/runtime/format-names.ts";
import { offsetWithoutColon, patternForNames } from "./excuses.ts";
import type { Peer, Validator } from "./peer.ts";
import { typeboxSchema } from "./typebox-schema.ts";

export const ajvPeers: readonly Peer[] = [
  {
    name: "Ajv, TypeBox's schema",
    projections: ["tolerant", "strict"],
    excuses: [patternForNames, offsetWithoutColon],
    make: (message, projection) => compile(typeboxSchema(message, projection), false),
  },
  {
    name: "Ajv, our schema",
    projections: ["tolerant", "strict"],
    excuses: [offsetWithoutColon],
    make: ({ schemas }, projection) => compile(schemas[projection], false),
  },
  {
    name: "Ajv, our schema folded",
    projections: ["tolerant"],
    make: ({ schemas }, projection) => compile(folded(schemas[projection]), false),
  },
  {
    name: "Ajv, our schema folded, our formats",
    projections: ["strict"],
    make: ({ schemas }, projection) => compile(folded(schemas[projection]), true),
  },
];

function compile(schema: object, withOurs: boolean): Validator {
  const is = ajvWith(withOurs, false).compile(schema);
  const all = ajvWith(withOurs, true).compile(schema);
  return {
    is,
    findings: (payload) => {
      all(payload);
      return all.errors;
    },
  };
}

function ajvWith(withOurs: boolean, allErrors: boolean): Ajv {
  const ajv = new Ajv({ allErrors, strict: false });
  if (withOurs) for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format as Format);
  else addFormats.default(ajv);
  return ajv;
}

/** The schema with alternatives folded where that changes nothing: the best that Ajv can be given. */
function folded(schema: JsonSchema): JsonSchema {
  const definitions = schema.definitions as Readonly<Record<string, JsonSchema>> | undefined;
  const node = mapSubschemas(schema, folded);
  const copy = definitions
    ? { ...node, definitions: Object.fromEntries(Object.entries(definitions).map(([k, v]) => [k, folded(v)])) }
    : node;
  if (!copy.anyOf) return copy;
  const { anyOf, ...rest } = copy;
  const plain = new Set(anyOf.filter((branch) => Object.keys(branch).join() === "type").flatMap(({ type }) => type));
  // An enum beside its own type says nothing.
  const needed = anyOf.filter(({ enum: values }) => !values?.every((value) => plain.has(typeName(value))));
  const [first] = needed;
  if (needed.every((branch) => Object.keys(branch).join() === "type"))
    return { ...rest, type: [...new Set(needed.flatMap(({ type }) => type ?? []))] };
  return needed.length === 1 && first ? { ...rest, ...first } : { ...rest, anyOf: needed };
}

function typeName(value: unknown): string {
  return typeof value === "number" ? "integer" : typeof value;
}
