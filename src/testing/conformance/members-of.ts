import { hasType, typeOf, typesOf } from "../../runtime/json-type.ts";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import { alternativesOf } from "../stats/places.ts";

/** A member that an object of a payload has, or may have, with what the contract says of it. */
export interface Member {
  /** Names and indices from the payload to the member. */
  readonly steps: readonly string[];
  readonly isThere: boolean;
  readonly isRequired: boolean;
  readonly mayBeNull: boolean;
  /** The values that the contract lists, where it lists all; none for what names the message. */
  readonly values: readonly unknown[] | undefined;
}

/** An object of a payload, and what the contract says of it. */
interface Place {
  readonly steps: readonly string[];
  readonly shape: Schema;
  readonly value: object;
}

/** All members of a payload, and those that it could have; of arrays only the first element is looked at. */
export function membersOf(data: SchemaData, schema: Schema, payload: unknown): Member[] {
  return [...placesAt(data, schema, payload, [])].flatMap(({ steps, shape, value }) =>
    Object.entries(shape.properties ?? {}).map(([name, member]) => ({
      steps: [...steps, name],
      isThere: Object.hasOwn(value, name),
      isRequired: shape.required?.includes(name) ?? false,
      mayBeNull: typesOf(data, member).includes("null"),
      values: listed(data, member),
    })),
  );
}

/** The way to each object of a payload whose members the contract all names. */
export function closedObjectsOf(data: SchemaData, schema: Schema, payload: unknown): (readonly string[])[] {
  return [...placesAt(data, schema, payload, [])].map(({ steps }) => steps);
}

function* placesAt(data: SchemaData, schema: Schema, value: unknown, steps: readonly string[]): Generator<Place> {
  const { shapes } = alternativesOf(data, schema);
  if (Array.isArray(value)) {
    const items = shapes.find((shape) => shape.items)?.items;
    if (items && value.length > 0) yield* placesAt(data, items, value[0], [...steps, "0"]);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const shape = shapeFor(shapes, value);
  if (shape === undefined) return;
  yield { steps, shape, value };
  for (const [name, child] of Object.entries(value)) {
    const member = shape.properties?.[name];
    if (member) yield* placesAt(data, member, child, [...steps, name]);
  }
}

/** Of several kinds of objects the one whose required members are there. */
function shapeFor(shapes: readonly Schema[], value: object): Schema | undefined {
  return shapes.find(
    ({ properties, required = [] }) => properties !== undefined && required.every((name) => Object.hasOwn(value, name)),
  );
}

/** The values of an enum; a constant names the message, and is none. */
function listed(data: SchemaData, schema: Schema): readonly unknown[] | undefined {
  const { shapes } = alternativesOf(data, schema);
  const values = shapes.find((shape) => shape.enum)?.enum;
  const isNaming = shapes.some((shape) => "const" in shape || shape["x-prefix"] !== undefined);
  if (values === undefined || isNaming) return undefined;
  const type = typeOf(values[0]);
  const isOpen = shapes.some((shape) => !shape.enum && hasType(typesOf(data, shape), type));
  return isOpen ? undefined : values;
}
