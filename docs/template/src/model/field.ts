import type { Definitions, JsonSchema } from "../../../../src/compile/index.ts";

export interface Deviation {
  readonly documented: string;
  readonly sent: string;
  readonly accepted: string;
}

/** A value of an enum. */
export interface EnumValue {
  readonly value: string;
  readonly meaning?: string;
  readonly provenance: readonly string[];
}

/** A member of a payload or a header, as a page shows it. */
export interface Field {
  /** Its path, the anchor of the page: `event.applicant.photo.url`. */
  readonly id: string;
  /** `*` stands for any name. */
  readonly name: string;
  readonly required: boolean;
  readonly nullable: boolean;
  /** `string`, `string | integer`, `object[]`; null is told by `nullable`. */
  readonly type: string;
  /** The name of the type in TypeScript, where it has one. */
  readonly typeName?: string;
  /** Keywords that a strict reader looks at, and constants: `format: date-time`. */
  readonly constraints: readonly string[];
  readonly description?: string;
  /** What is said of named types, where the field says something of its own. */
  readonly about: readonly string[];
  readonly values?: readonly EnumValue[];
  /** The name of the enum, where it has one. */
  readonly enumName?: string;
  readonly provenance: readonly string[];
  readonly deviations: readonly Deviation[];
  readonly since?: string;
  /** Why members that the contract does not name may stand here. */
  readonly open?: string;
  readonly personal?: true;
  readonly secret?: true;
  /** The named type that the field repeats; its members stand further up. */
  readonly repeats?: string;
  readonly children: readonly Field[];
}

/** The members of an object schema, in its order, each with all below it. */
export function fieldsOf(schema: JsonSchema, definitions: Definitions): Field[] {
  const ids = new Set<string>();
  return membersOf(shapeOf(schema, definitions, []), "", definitions, ids);
}

interface Shape {
  readonly types: Set<string>;
  nullable: boolean;
  typeName?: string;
  enumName?: string;
  readonly about: string[];
  readonly constraints: Set<string>;
  readonly values: Map<string, EnumValue>;
  readonly members: Map<string, Member>;
  readonly deviations: Deviation[];
  open?: string;
  personal?: true;
  secret?: true;
  repeats?: string;
}

interface Member {
  readonly schema: JsonSchema;
  readonly required: boolean;
  /** The named schemas that lead here: one of them again would never end. */
  readonly trail: readonly string[];
}

const shown = [
  "format",
  "pattern",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "multipleOf",
];

function shapeOf(schema: JsonSchema, definitions: Definitions, trail: readonly string[]): Shape {
  const shape: Shape = {
    types: new Set(),
    nullable: false,
    about: [],
    constraints: new Set(),
    values: new Map(),
    members: new Map(),
    deviations: [],
  };
  gather(schema, definitions, shape, trail, true);
  return shape;
}

/** Adds what one schema, and all that it is composed of, says. */
function gather(schema: JsonSchema, definitions: Definitions, shape: Shape, trail: readonly string[], own: boolean) {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace(/^#\/definitions\//, "");
    const target = definitions[name];
    if (target === undefined) return;
    if (target.enum === undefined && trail.includes(name)) {
      shape.types.add("object");
      shape.repeats = name;
      return;
    }
    if (target.enum) shape.enumName = name;
    else shape.typeName ??= name;
    gather(target, definitions, shape, [...trail, name], false);
    return;
  }
  if (!own && schema.description !== undefined) shape.about.push(schema.description);
  shape.deviations.push(...(schema["x-deviations"] ?? []));
  if (schema["x-open"] !== undefined) shape.open = schema["x-open"];
  if (schema["x-personal"]) shape.personal = true;
  if (schema["x-secret"]) shape.secret = true;
  for (const keyword of shown) {
    if (schema[keyword] !== undefined) shape.constraints.add(`${keyword}: ${String(schema[keyword])}`);
  }
  if (schema.contentMediaType !== undefined) shape.constraints.add(String(schema.contentMediaType));
  if (schema.const !== undefined) {
    shape.types.add(typeOf(schema.const));
    shape.constraints.add(`= ${JSON.stringify(schema.const)}`);
  }
  for (const value of schema.enum ?? []) addValue(schema, value, shape);
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...((schema.oneOf as JsonSchema[]) ?? [])];
  for (const branch of branches) gather(branch, definitions, shape, trail, own && schema.allOf?.length === 1);
  for (const type of [schema.type ?? []].flat()) addType(type, schema, definitions, shape, trail);
  const required = new Set(schema.required ?? []);
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    if (shape.members.has(name)) continue;
    shape.members.set(name, { schema: member, required: required.has(name), trail });
  }
  if (typeof schema.additionalProperties === "object") {
    shape.members.set("*", { schema: schema.additionalProperties, required: false, trail });
  }
}

function addValue(schema: JsonSchema, value: unknown, shape: Shape): void {
  if (value === null) {
    shape.nullable = true;
    return;
  }
  shape.types.add(typeOf(value));
  const key = String(value);
  const meaning = schema["x-enum-descriptions"]?.[key];
  shape.values.set(key, {
    value: key,
    ...(meaning === undefined ? {} : { meaning }),
    provenance: schema["x-enum-provenance"]?.[key] ?? [],
  });
}

function addType(
  type: string,
  schema: JsonSchema,
  definitions: Definitions,
  shape: Shape,
  trail: readonly string[],
): void {
  if (type === "null") shape.nullable = true;
  else if (type !== "array") shape.types.add(type);
  else {
    const element = shapeOf(typeof schema.items === "object" ? schema.items : {}, definitions, trail);
    const types = [...element.types, ...(element.nullable ? ["null"] : [])].join(" | ") || "any";
    shape.types.add(types.includes("|") ? `(${types})[]` : `${types}[]`);
    for (const [name, member] of element.members) shape.members.set(name, member);
    for (const [key, value] of element.values) shape.values.set(key, value);
    for (const constraint of element.constraints) shape.constraints.add(`[] ${constraint}`);
    shape.about.push(...element.about);
    if (!Array.isArray(schema.items) && schema.items?.description) shape.about.unshift(schema.items.description);
    shape.deviations.push(...element.deviations);
    for (const key of ["open", "personal", "secret", "repeats", "typeName", "enumName"] as const) {
      if (element[key] !== undefined) Object.assign(shape, { [key]: element[key] });
    }
  }
}

function membersOf(shape: Shape, parent: string, definitions: Definitions, ids: Set<string>): Field[] {
  return [...shape.members].map(([name, { schema, required, trail }]) => {
    const id = unique(parent === "" ? name : `${parent}.${name}`, ids);
    const own = shapeOf(schema, definitions, trail);
    const description = schema.description ?? own.about[0];
    const about = own.about.filter((text) => text !== description);
    const { typeName, enumName, open, personal, secret, repeats } = own;
    const since = schema["x-since"];
    return {
      id,
      name,
      required,
      nullable: own.nullable,
      type: [...own.types].join(" | ") || "any",
      constraints: [...own.constraints],
      provenance: schema["x-provenance"] ?? [],
      deviations: own.deviations,
      about,
      ...(own.values.size === 0 ? {} : { values: [...own.values.values()] }),
      ...present({ typeName, enumName, description, since, open, personal, secret, repeats }),
      children: membersOf(own, id, definitions, ids),
    };
  });
}

function unique(path: string, ids: Set<string>): string {
  // A fragment may hold any character but blanks; the rest is encoded by whoever writes a link.
  const base = path.replaceAll(/\s/g, "_");
  let id = base;
  for (let number = 2; ids.has(id); number += 1) id = `${base}-${number}`;
  ids.add(id);
  return id;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return typeof value === "number" ? (Number.isInteger(value) ? "integer" : "number") : typeof value;
}

function present<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Only members that are there are left, so none is undefined.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
