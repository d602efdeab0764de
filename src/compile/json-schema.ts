import { Kind, OptionalKind, type TSchema } from "@sinclair/typebox";
import type { Deviation, Sentence } from "../define/index.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import { isPrototypeName, isTypeName } from "./names.ts";

/** A JSON Schema (draft-07) with this project's annotations. Whether an object is closed, an enum open, a projection decides. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: Sentence;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly "x-personal"?: true;
  readonly "x-secret"?: true;
  readonly "x-undocumented"?: true;
  readonly "x-witnesses"?: readonly string[];
  /** Who says so: `documented`, `sampled`, and further witnesses by name. Computed. */
  readonly "x-provenance"?: readonly string[];
  readonly "x-deviations"?: readonly Deviation[];
  /** Why members that the contract does not name may stand here. */
  readonly "x-open"?: Sentence;
  readonly "x-enum-descriptions"?: Readonly<Record<string, Sentence>>;
  /** Who saw the values that the vendor's text does not list. */
  readonly "x-enum-witnesses"?: Readonly<Record<string, readonly string[]>>;
  /** Who says so, for each value of an enum. Computed. */
  readonly "x-enum-provenance"?: Readonly<Record<string, readonly string[]>>;
  /** What the event's name begins with, where the message is a family of events. */
  readonly "x-prefix"?: string;
  /** Since when it is sent. */
  readonly "x-since"?: string;
  /** `format`, `pattern`, `minimum` and the like, which compile only passes on. */
  readonly [keyword: string]: unknown;
}

/** Named schemas by name, in the order of their first use. */
export type Definitions = Record<string, JsonSchema>;

/** Where a schema stands, for diagnostics: `huntflow/v1 APPLICANT /event/type`. */
export type Place = string;

/**
 * TypeBox → plain JSON Schema. Named schemas (those with a `title`) move to `definitions`; unions of
 * literals become `enum`, unions with null `type: [T, "null"]`.
 */
export function toJsonSchema(
  schema: TSchema,
  place: Place,
  definitions: Definitions,
  report: (diagnostic: Diagnostic) => void,
): JsonSchema {
  return convert(schema, place);

  function convert(node: TSchema, at: Place): JsonSchema {
    return node.title === undefined ? convertBody(node, at) : hoist(node, node.title, at);
  }

  function hoist(node: TSchema, name: string, at: Place): JsonSchema {
    if (!isTypeName(name)) report(diagnostic("unusable-type-name", { place: at, name }));
    const reserved = Object.hasOwn(definitions, name);
    // The place is taken before the members are converted, so that definitions stand in order of first use.
    if (!reserved) definitions[name] = {};
    const body = convertBody(node, at);
    if (!reserved) definitions[name] = body;
    else if (JSON.stringify(definitions[name]) !== JSON.stringify(body)) {
      report(diagnostic("duplicate-definition", { place: at, name }));
    }
    return { $ref: `#/definitions/${name}` };
  }

  function convertBody(node: TSchema, at: Place): JsonSchema {
    const kind = node[Kind];
    const convertKind = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (convertKind === undefined) {
      report(diagnostic("unsupported-kind", { place: at, kind: String(kind ?? "A plain object") }));
      return node.description === undefined ? {} : { description: node.description };
    }
    for (const keyword of Object.keys(node)) {
      if (!keyword.startsWith("x-") && !keywords.has(keyword)) {
        report(diagnostic("unsupported-keyword", { place: at, keyword }));
      }
    }
    if (node.format !== undefined && !formats.has(node.format)) {
      report(diagnostic("unsupported-format", { place: at, format: node.format, known: [...formats].join(", ") }));
    }
    return convertKind(node, at, convert, report);
  }
}

/** Every keyword has a meaning for each projection, each emitter and the run time: there are no others. */
const keywords: ReadonlySet<string> = new Set([
  "title",
  "description",
  "type",
  "const",
  "anyOf",
  "allOf",
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "items",
  "format",
  "pattern",
  "contentMediaType",
]);

/** The formats that the run time knows. */
const formats: ReadonlySet<string> = new Set(["date", "date-time", "email", "uri"]);

type Converter = (
  node: TSchema,
  at: Place,
  convert: (node: TSchema, at: Place) => JsonSchema,
  report: (diagnostic: Diagnostic) => void,
) => JsonSchema;

const kinds: Readonly<Record<string, Converter>> = {
  Any: keywordsOf,
  Array: (node, at, convert) => ({ ...keywordsOf(node), items: convert(node.items, `${at}[]`) }),
  Boolean: keywordsOf,
  Integer: keywordsOf,
  Intersect: convertUse,
  Literal: convertLiteral,
  Null: keywordsOf,
  Number: keywordsOf,
  Object: convertObject,
  Record: convertRecord,
  String: keywordsOf,
  Union: convertUnion,
  Unknown: keywordsOf,
};

/** Everything that is a keyword already: strings, numbers, annotations; children are converted by kind. */
function keywordsOf(node: TSchema): JsonSchema {
  const { [Kind]: _kind, [OptionalKind]: _optional, ...keywords } = node;
  return keywords;
}

/** A literal is a constant, unless it is an enum of one value. */
function convertLiteral(node: TSchema): JsonSchema {
  const { type: _, const: value, ...keywords } = keywordsOf(node);
  return keywords["x-enum-descriptions"] ? { ...keywords, enum: [value] } : { ...keywords, const: value };
}

function convertObject(...[node, at, convert, report]: Parameters<Converter>): JsonSchema {
  const { properties, additionalProperties, ...keywords } = keywordsOf(node);
  const converted: Record<string, JsonSchema> = {};
  for (const [name, property] of Object.entries(properties as Record<string, TSchema>)) {
    const place = `${at}/${name}`;
    if (isPrototypeName(name)) {
      report(diagnostic("reserved-property", { place, name }));
      continue;
    }
    converted[name] = convert(property, place);
  }
  const extra = additionalProperties as unknown;
  return {
    ...keywords,
    properties: converted,
    ...(typeof extra === "boolean" ? { additionalProperties: extra } : {}),
    ...(isSchema(extra) ? { additionalProperties: convert(extra, `${at}/*`) } : {}),
  };
}

/** `Type.Record` keys are a pattern that a newline escapes: a map is `additionalProperties` instead. */
function convertRecord(...[node, at, convert, report]: Parameters<Converter>): JsonSchema {
  const { patternProperties, ...keywords } = keywordsOf(node);
  const [[pattern, value] = [], ...others] = Object.entries(patternProperties as Record<string, TSchema>);
  if (pattern !== "^(.*)$" || value === undefined || others.length > 0) {
    report(diagnostic("unsupported-keys", { place: at, pattern: String(pattern) }));
    return keywords;
  }
  return { ...keywords, additionalProperties: convert(value, `${at}/*`) };
}

/** One use of a named schema, under a description or annotations of its own. */
function convertUse(...[node, at, convert, report]: Parameters<Converter>): JsonSchema {
  const { allOf, type: _, ...keywords } = keywordsOf(node);
  const [shared, ...others] = allOf as unknown as TSchema[];
  if (shared === undefined || others.length > 0) {
    report(diagnostic("unsupported-kind", { place: at, kind: "Intersect of several schemas" }));
    return keywords;
  }
  const target = convert(shared, at);
  return Object.keys(keywords).length === 0 ? target : { ...keywords, allOf: [target] };
}

function convertUnion(...[node, at, convert, report]: Parameters<Converter>): JsonSchema {
  const { anyOf, ...keywords } = keywordsOf(node);
  const branches = anyOf as unknown as TSchema[];
  if (branches.every((branch) => branch[Kind] === "Literal")) {
    if (keywords["x-enum-descriptions"] === undefined) report(diagnostic("enum-without-meanings", { place: at }));
    return { ...keywords, enum: branches.map((branch) => branch.const) };
  }
  // What is said of the union is not said again of its branches.
  const converted = branches.map((branch) => withoutKeywords(convert(branch, at), keywords));
  const [only, ...others] = converted.filter(({ type }) => type !== "null");
  const isNullable = others.length < converted.length - 1;
  if (isNullable && others.length === 0 && typeof only?.type === "string" && isScalar(only)) {
    return { ...keywords, ...only, type: [only.type, "null"] };
  }
  return { ...keywords, anyOf: converted };
}

function withoutKeywords(schema: JsonSchema, said: JsonSchema): JsonSchema {
  const own = Object.entries(schema).filter(([key, value]) => JSON.stringify(said[key]) !== JSON.stringify(value));
  const { allOf, ...keywords } = Object.fromEntries(own) as JsonSchema;
  if (allOf === undefined) return keywords;
  const [target] = allOf;
  return Object.keys(keywords).length === 0 && target ? target : { ...keywords, allOf };
}

function isScalar(schema: JsonSchema): boolean {
  return schema.properties === undefined && schema.items === undefined && schema.additionalProperties === undefined;
}

function isSchema(value: unknown): value is TSchema {
  return typeof value === "object" && value !== null && Kind in value;
}
