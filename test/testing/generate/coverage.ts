import type { ValidateFunction } from "ajv";
import type { JsonSchema } from "../../../src/compile/index.ts";
import type { Case } from "../../../src/testing/generate/index.ts";
import { refusesNothing } from "./equivalent.ts";
import { assembled, assertions, type Unit, unitsOf } from "./units.ts";

/** Which keywords of a schema the cases have satisfied and violated. */
export interface Coverage {
  readonly keywords: number;
  /** Those that no value can violate, such as `items: {}`. */
  readonly idle: number;
  readonly missed: readonly string[];
}

/** Holds each keyword by itself, in Ajv, against every value that its place is given in any of the cases. */
export function coverageOf(schema: JsonSchema, cases: readonly Case[]): Coverage {
  const units = unitsOf(schema);
  const { holds, watch, compile } = assembled(units);
  const given = new Map<string, unknown[]>();
  watch((pointer, value) => {
    const values = given.get(pointer) ?? [];
    given.set(pointer, values);
    values.push(value);
  });
  for (const { value } of cases) holds(value);
  watch(() => {});
  const all = [...units].flatMap(([pointer, unit]) => keywordsOf(units, pointer, unit));
  const active = all.filter(({ isIdle }) => !isIdle);
  const missed = active.flatMap(({ pointer, name, alone, applies }) => {
    const values = (given.get(pointer) ?? []).filter(applies);
    return notMet(compile(alone), values).map((verdict) => `${pointer}/${name} is never ${verdict}`);
  });
  return { keywords: active.length, idle: all.length - active.length, missed };
}

interface Keyword {
  readonly pointer: string;
  readonly name: string;
  /** A schema that has nothing but the keyword, and what it cannot be read without. */
  readonly alone: Unit;
  /** Whether the keyword says anything of a value of this type. */
  readonly applies: (value: unknown) => boolean;
  readonly isIdle: boolean;
}

function keywordsOf(units: ReadonlyMap<string, Unit>, pointer: string, unit: Unit): Keyword[] {
  const names = assertions.filter((name) => name in unit);
  return names.map((name) => {
    const { [name]: value, properties = {} } = unit;
    const known = Object.fromEntries(Object.keys(properties as object).map((member) => [member, true]));
    const alone = name === "additionalProperties" ? { properties: known, [name]: value } : { [name]: value };
    return { pointer, name, alone, applies: appliesTo[name] ?? (() => true), isIdle: refusesNothing(units, alone) };
  });
}

const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === "string";
const appliesTo: Readonly<Record<string, (value: unknown) => boolean>> = {
  properties: isObject,
  required: isObject,
  additionalProperties: isObject,
  items: Array.isArray,
  format: isText,
  pattern: isText,
};

function notMet(holds: ValidateFunction, values: readonly unknown[]): boolean[] {
  const verdicts = new Set(values.map((value) => holds(value)));
  return [true, false].filter((verdict) => !verdicts.has(verdict));
}
