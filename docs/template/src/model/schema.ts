import type { Definitions, JsonSchema } from "../../../../src/compile/index.ts";
import { toTypeName } from "../../../../src/compile/index.ts";
import { isObject } from "./data.ts";

/** Reads the schemas of one document: each as a tree whose named parts are `definitions`. */
export interface SchemaReader {
  /** The schema itself, even where it has a name; what it leads to is in `definitions`. */
  read(schema: unknown): JsonSchema;
  readonly definitions: Definitions;
}

const maps = new Set(["properties", "patternProperties", "definitions", "dependencies"]);
const lists = new Set(["anyOf", "oneOf", "allOf"]);
const single = new Set(["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"]);
const prefix = "#/components/schemas/";

/**
 * AsyncAPI's parser replaces every reference by what it leads to, and leaves only circular ones. This
 * undoes it: whatever is one of the document's components becomes a reference to a definition again.
 * `names` gives a component's name as a type, or undefined for one that belongs to another version.
 */
export function schemaReader(components: Readonly<Record<string, unknown>>, common: string): SchemaReader {
  const keys = new Map<unknown, string>(Object.entries(components).map(([key, schema]) => [schema, key]));
  const names = new Map<string, string>();
  const definitions: Definitions = {};
  return { read: (schema) => body(schema), definitions };

  function visit(schema: unknown): JsonSchema {
    const key = keys.get(schema) ?? keyOfRef(schema);
    return key === undefined ? body(schema) : { $ref: `#/definitions/${define(key)}` };
  }

  function define(key: string): string {
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = unique(nameOf(key));
    names.set(key, name);
    // The place is taken first: a schema may lead back to itself.
    definitions[name] = {};
    definitions[name] = body(components[key]);
    return name;
  }

  function nameOf(key: string): string {
    const own = key.startsWith(common) ? key.slice(common.length) : key;
    return /^[A-Z][A-Za-z0-9]*$/.test(own) ? own : toTypeName(own);
  }

  function unique(name: string): string {
    const taken = new Set(names.values());
    for (let number = 2; ; number += 1) {
      if (!taken.has(name)) return name;
      name = name.replace(/\d*$/, String(number));
    }
  }

  function keyOfRef(schema: unknown): string | undefined {
    const ref = isObject(schema) ? schema.$ref : undefined;
    if (typeof ref !== "string" || !ref.startsWith(prefix)) return undefined;
    const key = decodeURIComponent(ref.slice(prefix.length));
    return Object.hasOwn(components, key) ? key : undefined;
  }

  function body(schema: unknown): JsonSchema {
    const key = keyOfRef(schema);
    if (key !== undefined) return body(components[key]);
    if (!isObject(schema)) return {};
    const entries = Object.entries(schema).filter(([keyword]) => !keyword.startsWith("x-parser-"));
    return Object.fromEntries(entries.map(([keyword, value]) => [keyword, converted(keyword, value)]));
  }

  function converted(keyword: string, value: unknown): unknown {
    if (maps.has(keyword) && isObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, visit(child)]));
    }
    if ((lists.has(keyword) || keyword === "items") && Array.isArray(value)) return value.map(visit);
    return single.has(keyword) && isObject(value) ? visit(value) : value;
  }
}
