import { type JsonSchema, nameOfRef } from "../../src/compile/index.ts";
import { formats } from "../../src/runtime/format-names.ts";

/** What a validator library has to say our schemas with. */
export interface Words<T> {
  readonly unknown: () => T;
  readonly null: () => T;
  readonly boolean: () => T;
  readonly integer: () => T;
  readonly number: () => T;
  readonly string: () => T;
  /** Text with a format or a pattern; `holds` says the same as a function. */
  readonly text: (schema: JsonSchema, holds: (text: string) => boolean) => T;
  readonly values: (values: readonly (string | number)[]) => T;
  readonly array: (item: T) => T;
  readonly map: (value: T) => T;
  readonly object: (members: readonly Member<T>[], isClosed: boolean) => T;
  readonly union: (branches: readonly T[]) => T;
  /** A named schema: what its uses are to say. */
  readonly named?: (name: string, schema: T) => T;
}

export interface Member<T> {
  readonly name: string;
  readonly schema: T;
  readonly isRequired: boolean;
}

/** A published schema in the words of a library. Each named schema is said once. */
export function say<T>(root: JsonSchema, words: Words<T>): T {
  const definitions = (root.definitions ?? {}) as Readonly<Record<string, JsonSchema>>;
  const said = new Map<string, T>();
  return of(root);

  function of(schema: JsonSchema): T {
    if (schema.$ref !== undefined) return named(nameOfRef(schema.$ref));
    const [wrapped] = schema.allOf ?? [];
    if (wrapped) return of(wrapped);
    if (schema.anyOf) return words.union(schema.anyOf.map(of));
    // Constants and enums of our contracts are texts and whole numbers.
    if ("const" in schema) return words.values([schema.const as string]);
    if (schema.enum) return words.values(schema.enum as readonly string[]);
    const types = schema.type === undefined ? [] : [schema.type].flat();
    const branches = types.map((type) => typed(schema, type));
    const [only, ...others] = branches;
    if (only === undefined) return words.unknown();
    return others.length === 0 ? only : words.union(branches);
  }

  function named(name: string): T {
    const known = said.get(name);
    if (known !== undefined) return known;
    const schema = of(definitions[name] ?? {});
    const use = words.named?.(name, schema) ?? schema;
    said.set(name, use);
    return use;
  }

  function typed(schema: JsonSchema, type: string): T {
    const { properties, required = [], additionalProperties, items } = schema;
    if (type === "array") return words.array(items ? of(items) : words.unknown());
    if (type === "string") return text(schema);
    if (type !== "object") return words[type as "null" | "boolean" | "integer" | "number"]();
    if (typeof additionalProperties === "object") return words.map(of(additionalProperties));
    const members = Object.entries(properties ?? {}).map(([name, member]) => ({
      name,
      schema: of(member),
      isRequired: required.includes(name),
    }));
    return words.object(members, additionalProperties === false);
  }

  function text(schema: JsonSchema): T {
    const { format, pattern } = schema;
    if (typeof format === "string") {
      const holds = formats[format];
      if (holds === undefined) throw new Error(`${format} is no format of the run time`);
      return words.text(schema, holds);
    }
    if (typeof pattern !== "string") return words.string();
    const expression = new RegExp(pattern, "u");
    return words.text(schema, (value) => expression.test(value));
  }
}
