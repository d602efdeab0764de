import { pointerOf } from "../../json/pointer.ts";
import { targetOf } from "../../runtime/json-type.ts";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";

/** A place in a message, with all that the contract says of it. */
export interface Place {
  readonly half: "payload" | "headers";
  /** With `*` for each index, and for each name that the sender chooses. */
  readonly pointer: string;
  /** Whether it is personal or secret, or part of what is. */
  readonly isPrivate: boolean;
  readonly members: ReadonlyMap<string, Place>;
  /** Elements of arrays. */
  readonly items: Place | undefined;
  /** Members whose names the sender chooses. */
  readonly rest: Place | undefined;
  /** Whether the contract has all members. */
  readonly isClosed: boolean;
  /** The values that the contract lists; none where they would tell of somebody. */
  readonly values: readonly unknown[] | undefined;
  /** Whether it lists all values. */
  readonly isEnum: boolean;
}

/** The places of a message's payload, or of its headers; alternatives are one place with what any of them has. */
export function placesOf(data: SchemaData, schema: Schema, half: Place["half"]): Place {
  return placeAt([schema], [], false);

  function placeAt(schemas: readonly Schema[], path: readonly string[], isInside: boolean): Place {
    const all = schemas.map((own) => alternativesOf(data, own));
    const isPrivate = isInside || all.some((own) => own.isPrivate);
    const shapes = all.flatMap((own) => own.shapes);
    const objects = shapes.filter((shape) => has(shape, "object"));
    const items = shapes.flatMap((shape) => (has(shape, "array") && shape.items ? [shape.items] : []));
    const rest = objects.flatMap(({ additionalProperties: own }) => (typeof own === "object" ? [own] : []));
    const members = new Map<string, Schema[]>();
    for (const { properties = {} } of objects) {
      for (const [name, member] of Object.entries(properties))
        members.set(name, [...(members.get(name) ?? []), member]);
    }
    // One pointer is one place.
    const each = [...items, ...rest];
    const child = each.length === 0 ? undefined : placeAt(each, [...path, "*"], isPrivate);
    const values = shapes.flatMap((shape) => ("const" in shape ? [shape.const] : (shape.enum ?? [])));
    return {
      half,
      pointer: pointerOf(path),
      isPrivate,
      members: new Map([...members].map(([name, own]) => [name, placeAt(own, [...path, name], isPrivate)])),
      items: items.length > 0 ? child : undefined,
      rest: rest.length > 0 ? child : undefined,
      isClosed: objects.length > 0 && objects.every((shape) => isClosed(shape)) && shapes.every(isShape),
      values: values.length === 0 || isPrivate ? undefined : [...new Set(values)],
      isEnum: shapes.every((shape) => "const" in shape || shape.enum !== undefined || isNot(shape, scalars)),
    };
  }
}

const scalars = ["string", "integer", "number", "boolean"];

function isShape(shape: Schema): boolean {
  return "const" in shape || shape.enum !== undefined || shape.type !== undefined;
}

function isClosed({ properties, additionalProperties }: Schema): boolean {
  return properties !== undefined && additionalProperties === undefined;
}

function has({ type, properties, items }: Schema, wanted: "object" | "array"): boolean {
  if (type !== undefined) return [type].flat().includes(wanted);
  return wanted === "object" ? properties !== undefined : items !== undefined;
}

/** Whether values of none of these types pass. */
function isNot({ type }: Schema, types: readonly string[]): boolean {
  return type !== undefined && [type].flat().every((own) => !types.includes(own));
}

/** The schemas without references or alternatives that a schema stands for. */
export function alternativesOf(
  data: SchemaData,
  schema: Schema,
): { readonly shapes: readonly Schema[]; readonly isPrivate: boolean } {
  const isMarked = schema["x-personal"] === true || schema["x-secret"] === true;
  const inner = schema.$ref !== undefined ? [targetOf(data, schema)] : (schema.allOf ?? schema.anyOf);
  if (inner === undefined) return { shapes: [schema], isPrivate: isMarked };
  const all = inner.map((own) => alternativesOf(data, own));
  return { shapes: all.flatMap(({ shapes }) => shapes), isPrivate: isMarked || all.some(({ isPrivate }) => isPrivate) };
}
