import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import type { JsonSchema } from "../../../src/compile/index.ts";

/** A schema's own keywords; in the place of each schema inside it stands `{ unit: pointer }`. */
export type Unit = Readonly<Record<string, unknown>>;

/** The keywords by which a schema refuses. */
export const assertions = [
  "type",
  "const",
  "enum",
  "format",
  "pattern",
  "required",
  "properties",
  "additionalProperties",
  "items",
  "anyOf",
  "allOf",
  "unit",
] as const;

const annotations = new Set(["$schema", "$id", "$comment", "title", "description", "definitions"]);

/**
 * A schema cut into units, by JSON Pointer, so that one of them can be changed without compiling the others anew.
 * A reference is the unit that it leads to.
 */
export function unitsOf(root: JsonSchema): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  const cut = (schema: unknown, pointer: string): unknown => {
    if (typeof schema === "boolean") return schema;
    const { $ref, ...own } = schema as JsonSchema;
    if ($ref !== undefined) return { unit: $ref.slice(1) };
    units.set(pointer, shallow(own, pointer));
    return { unit: pointer };
  };
  const shallow = (schema: JsonSchema, pointer: string): Unit => {
    const entries = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
      const at = `${pointer}/${keyword}`;
      if (annotations.has(keyword)) return [];
      if (!(assertions as readonly string[]).includes(keyword)) throw new Error(`what is ${at}?`);
      if (keyword === "anyOf" || keyword === "allOf")
        return [[keyword, (value as unknown[]).map((one, index) => cut(one, `${at}/${index}`))]];
      if (keyword === "items" || keyword === "additionalProperties") return [[keyword, cut(value, at)]];
      if (keyword !== "properties") return [[keyword, value]];
      const members = Object.entries(value as Record<string, unknown>);
      return [[keyword, Object.fromEntries(members.map(([name, one]) => [name, cut(one, `${at}/${name}`)]))]];
    });
    return Object.fromEntries(entries);
  };
  cut({ ...root }, "");
  for (const [name, schema] of Object.entries(root.definitions ?? {})) cut(schema, `/definitions/${name}`);
  return units;
}

/** A schema made of units, which Ajv compiles each by itself. */
export interface Assembly {
  readonly holds: (value: unknown) => boolean;
  /** Puts another unit in the place of one until the next call; no unit puts the own one back. */
  readonly change: (pointer: string, unit?: Unit) => void;
  /** Is told of each value that a unit looks at. */
  readonly watch: (look: (pointer: string, value: unknown) => void) => void;
  readonly compile: (unit: Unit) => ValidateFunction;
}

export function assembled(units: ReadonlyMap<string, Unit>): Assembly {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  let look = (_: string, __: unknown) => {};
  const compiled = new Map<string, ValidateFunction>();
  const run = (pointer: string, value: unknown): boolean => {
    look(pointer, value);
    return compiled.get(pointer)?.(value) === true;
  };
  ajv.addKeyword({ keyword: "unit", validate: run, errors: false });
  for (const [pointer, unit] of units) compiled.set(pointer, ajv.compile(unit));
  return {
    holds: (value) => run("", value),
    change: (pointer, unit) => compiled.set(pointer, ajv.compile(unit ?? units.get(pointer) ?? {})),
    watch: (to) => {
      look = to;
    },
    compile: (unit) => ajv.compile(unit),
  };
}
