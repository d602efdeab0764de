import { isDeepStrictEqual } from "node:util";
import { typeOf } from "../../../src/runtime/json-type.ts";
import type { Unit } from "./units.ts";

/** Why a changed unit says the same as the own one in its schema; undefined where it says something else. */
export function whyEquivalent(units: Units, pointer: string, changed: Unit): string | undefined {
  const own = units.get(pointer) ?? {};
  if (isDeepStrictEqual(saying(units, own), saying(units, changed))) return "what was changed refuses nothing";
  const added = addedTo(own, changed);
  if (added.length > 0 && added.every((type) => isTakenBeside(units, pointer, type))) {
    return "an alternative beside it takes what was added already";
  }
  return undefined;
}

/** The types of what a changed unit takes as well; none where it is otherwise changed. */
function addedTo(own: Unit, changed: Unit): string[] {
  if (!isDeepStrictEqual({ ...own, type: 0, enum: 0 }, { ...changed, type: 0, enum: 0 })) return [];
  const [values, others] = [own, changed].map((unit) => (unit.enum ?? []) as unknown[]) as [unknown[], unknown[]];
  if (!values.every((one) => others.includes(one)) || !typesOf(own).every(isIn(changed))) return [];
  const types = typesOf(changed).filter((type) => !typesOf(own).includes(type));
  return [...types, ...others.filter((one) => !values.includes(one)).map(typeOf)];
}

type Units = ReadonlyMap<string, Unit>;

function isIn(unit: Unit): (type: string) => boolean {
  return (type) => typesOf(unit).includes(type) || (type === "integer" && typesOf(unit).includes("number"));
}

function typesOf({ type = [] }: Unit): string[] {
  return [type].flat() as string[];
}

/** The unit without what refuses nothing. */
function saying(units: Units, unit: Unit): Unit {
  const { properties, additionalProperties = true, items = true, ...rest } = unit;
  const isOpen = refusesNothing(units, additionalProperties);
  const members = Object.entries(properties ?? {})
    .filter(([, member]) => !(isOpen && refusesNothing(units, member)))
    .map(([name, member]) => [name, refusesNothing(units, member) ? true : (member as unknown)]);
  return {
    ...rest,
    ...(isOpen ? {} : { additionalProperties }),
    ...(refusesNothing(units, items) ? {} : { items }),
    ...(members.length === 0 ? {} : { properties: Object.fromEntries(members) }),
  };
}

/** Whether no value is refused. */
export function refusesNothing(units: Units, schema: unknown): boolean {
  return (
    schema === true || (typeof schema === "object" && Object.keys(saying(units, targetOf(units, schema))).length === 0)
  );
}

/** Follows references, which are units that say no more. */
function targetOf(units: Units, schema: unknown): Unit {
  const { unit, ...rest } = schema as Unit;
  return typeof unit === "string" && Object.keys(rest).length === 0
    ? targetOf(units, units.get(unit) ?? {})
    : (schema as Unit);
}

/** Whether wherever the unit is used it is one of several alternatives, another of which takes every value of the type. */
function isTakenBeside(units: Units, pointer: string, type: string): boolean {
  const users = [...units].filter(([, unit]) => JSON.stringify(unit).includes(JSON.stringify({ unit: pointer })));
  return (
    users.length > 0 &&
    users.every(([user, { anyOf }]) => {
      if (!Array.isArray(anyOf)) return false;
      const others = anyOf.filter((branch: Unit) => branch.unit !== pointer);
      return others.some((branch: Unit) => takesAll(units, branch, type)) || isTakenBeside(units, user, type);
    })
  );
}

function takesAll(units: Units, schema: Unit, type: string): boolean {
  const { type: own, ...rest } = saying(units, targetOf(units, schema));
  if (Array.isArray(rest.anyOf)) return rest.anyOf.some((branch: Unit) => takesAll(units, branch, type));
  return Object.keys(rest).length === 0 && (own === undefined || isIn({ type: own })(type));
}
