import { banner } from "./banner.ts";
import type { Contract, MessageContract } from "./contract.ts";
import type { Definitions, JsonSchema } from "./json-schema.ts";
import { fileNameOf, prefixOf } from "./names.ts";
import { patternOf } from "./select.ts";
import { mapSubschemas, reachableFrom } from "./walk-schema.ts";

/** `tolerant`: what a receiver may rely on. `strict`: everything the contract says. */
export type Projection = "tolerant" | "strict";

/** As much of a contract as its schemas and types are made of. */
export interface Shapes extends Pick<Contract, "version" | "path" | "summary" | "definitions"> {
  readonly provider: Pick<Contract["provider"], "id" | "title">;
  readonly messages: readonly ShapedMessage[];
}

export type ShapedMessage = Pick<MessageContract, "event" | "name" | "title" | "summary" | "payload" | "headers">;

export const dialect = "http://json-schema.org/draft-07/schema#";

/** One message as a schema that stands alone; of a body that is an array, one element. */
export function messageSchema(contract: Shapes, message: ShapedMessage, projection: Projection): JsonSchema {
  const { title = "", ...body } = project(namedPayload(message), projection);
  const names = reachableFrom(message.payload, contract.definitions);
  return {
    $schema: dialect,
    $id: idOf(contract, fileNameOf(message.event), projection),
    $comment: banner,
    title,
    ...body,
    ...(names.length === 0 ? {} : { definitions: pick(contract.definitions, names, projection) }),
  };
}

/** The headers of all deliveries of a version. HTTP adds others, so they are never closed. */
export function headersSchema(contract: Shapes, headers: JsonSchema, projection: Projection): JsonSchema {
  const names = reachableFrom(headers, contract.definitions);
  return {
    $schema: dialect,
    $id: idOf(contract, "headers", projection),
    $comment: banner,
    title: "Headers",
    ...project(headers, projection),
    ...(names.length === 0 ? {} : { definitions: pick(contract.definitions, names, projection) }),
  };
}

/** All event names of a version. */
export function eventsSchema(contract: Shapes): JsonSchema {
  const events = contract.messages.map(({ event }) => event);
  const names = events.filter((event) => prefixOf(event) === undefined);
  const families = events
    .flatMap((event) => prefixOf(event) ?? [])
    .map((prefix) => ({ type: "string", pattern: patternOf(prefix) }));
  return {
    $schema: dialect,
    $id: idOf(contract, "events", "tolerant"),
    $comment: banner,
    title: "EventName",
    ...(families.length === 0 ? { enum: names } : { anyOf: [{ enum: names }, ...families] }),
  };
}

/** Every schema of a version in one file, each under `definitions`; payloads as `<Event>Payload`. */
export function bundleSchema(contract: Shapes, projection: Projection): JsonSchema & { definitions: Definitions } {
  const definitions = pick(contract.definitions, Object.keys(contract.definitions), projection);
  for (const message of contract.messages) {
    definitions[`${message.name}Payload`] = project(namedPayload(message), projection);
  }
  return {
    $schema: dialect,
    $id: idOf(contract, "bundle", projection),
    $comment: banner,
    description: contract.summary,
    definitions,
  };
}

/** The schema in one projection, without annotations. */
export function project(schema: JsonSchema, projection: Projection): JsonSchema {
  const bare = withoutAnnotations(mapSubschemas(schema, (child) => project(child, projection)));
  // A prefix chooses the message: it is what is left of a constant.
  const kept = schema["x-prefix"] === undefined ? {} : { pattern: schema.pattern };
  return unwrapped(
    projection === "tolerant" ? { ...opened(bare), ...kept } : closed(bare, schema["x-open"] !== undefined),
  );
}

/** What only a strict reader looks at. */
const strictKeywords = new Set(["format", "pattern"]);

function opened(schema: JsonSchema): JsonSchema {
  const kept = Object.entries(schema).filter(
    ([key, value]) => !strictKeywords.has(key) && !(key === "additionalProperties" && value === false),
  );
  const { enum: values, anyOf, ...keywords } = Object.fromEntries(kept) as JsonSchema;
  if (values) return { ...keywords, anyOf: [{ enum: values }, ...typesOf(values).map((type) => ({ type }))] };
  if (anyOf) return withBranches(keywords, anyOf);
  return keywords;
}

function closed(schema: JsonSchema, open: boolean): JsonSchema {
  const isMap = schema.additionalProperties !== undefined;
  return schema.properties && !open && !isMap ? { ...schema, additionalProperties: false } : schema;
}

/** Branches that became equal are one; nested alternatives stand beside their siblings. */
function withBranches(keywords: JsonSchema, branches: readonly JsonSchema[]): JsonSchema {
  const flat = branches.flatMap((branch) => (Object.keys(branch).join() === "anyOf" ? (branch.anyOf ?? []) : [branch]));
  const unique = [...new Map(flat.map((branch) => [JSON.stringify(branch), branch])).values()];
  const [only, ...others] = unique;
  if (only && others.length === 0) return { ...keywords, ...only };
  return { ...keywords, anyOf: unique };
}

/** `{allOf: [{$ref}]}` without a sibling says no more than the `$ref`. */
function unwrapped(schema: JsonSchema): JsonSchema {
  const [only, ...others] = schema.allOf ?? [];
  return only && others.length === 0 && Object.keys(schema).length === 1 ? only : schema;
}

/** What a reader looks for first stands first; other keywords follow as they come. */
const leading = [
  "$schema",
  "$id",
  "$comment",
  "title",
  "description",
  "$ref",
  "type",
  "const",
  "enum",
  "format",
  "pattern",
];

function withoutAnnotations(schema: JsonSchema): JsonSchema {
  // A validator may hold `contentMediaType` against the text: a note without a tag is no HTML to it.
  const keywords = Object.entries(schema).filter(([key]) => !key.startsWith("x-") && key !== "contentMediaType");
  const rank = (key: string) => (leading.includes(key) ? leading.indexOf(key) : leading.length);
  return Object.fromEntries(keywords.sort(([a], [b]) => rank(a) - rank(b))) as JsonSchema;
}

function typesOf(values: readonly unknown[]): string[] {
  return [...new Set(values.map((value) => (typeof value === "number" ? "integer" : typeof value)))];
}

function namedPayload({ name, payload }: ShapedMessage): JsonSchema {
  return { title: `${name}Payload`, ...payload };
}

function pick(definitions: Definitions, names: readonly string[], projection: Projection): Definitions {
  return Object.fromEntries(names.map((name) => [name, project(definitions[name] ?? {}, projection)]));
}

function idOf({ provider, version }: Shapes, part: string, projection: Projection): string {
  return `urn:hirehooks:${provider.id}:${version}:${encodeURIComponent(part)}${projection === "strict" ? ":strict" : ""}`;
}
