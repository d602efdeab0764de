import { type JsonType, targetOf, typeOf } from "../../runtime/json-type.ts";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";

/** One thing that a schema lets pass: values of one JSON type, or anything. */
export interface Leaf {
  readonly type: JsonType | "any";
  readonly schema: Schema;
}

const known = new WeakMap<SchemaData, WeakMap<Schema, readonly Leaf[]>>();

/** A schema's alternatives without references, wrappers and lists of types. Of one named schema they are always the same objects. */
export function leavesOf(data: SchemaData, schema: Schema): readonly Leaf[] {
  let own = known.get(data);
  if (own === undefined) {
    own = new WeakMap();
    known.set(data, own);
  }
  let leaves = own.get(schema);
  if (leaves === undefined) {
    leaves = split(data, schema);
    own.set(schema, leaves);
  }
  return leaves;
}

/** The leaf that describes the members of an object, or the items of an array, where one alone does. */
export function soleLeaf(data: SchemaData, schema: Schema, type: "object" | "array"): Leaf | undefined {
  const [first, ...others] = leavesOf(data, schema).filter((leaf) => leaf.type === type);
  return others.length === 0 ? first : undefined;
}

function split(data: SchemaData, schema: Schema): readonly Leaf[] {
  if (schema.$ref !== undefined) return leavesOf(data, targetOf(data, schema));
  const [wrapped] = schema.allOf ?? [];
  if (wrapped) return leavesOf(data, wrapped);
  if (schema.anyOf) return schema.anyOf.flatMap((branch) => leavesOf(data, branch));
  if ("const" in schema) return [{ type: typeOf(schema.const), schema }];
  if (schema.enum) return splitEnum(schema.enum);
  if (schema.type === undefined) return [{ type: "any", schema }];
  return [schema.type].flat().map((type) => ({ type: type as JsonType, schema }));
}

function splitEnum(values: readonly unknown[]): Leaf[] {
  const types = [...new Set(values.map(typeOf))];
  return types.map((type) => ({ type, schema: { enum: values.filter((value) => typeOf(value) === type) } }));
}
