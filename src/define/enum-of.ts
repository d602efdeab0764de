import { type SchemaOptions, type TLiteral, type TUnion, Type } from "@sinclair/typebox";
import type { Sentence } from "./annotations.ts";

/**
 * A closed list of strings, each with what it means, in the order of the vendor's table. Receivers
 * let other values of the type pass; the strict projection does not.
 */
export function enumOf<V extends string>(
  values: Readonly<Record<V, Sentence>>,
  options: SchemaOptions = {},
): TUnion<TLiteral<V>[]> {
  const literals = (Object.keys(values) as V[]).map((value) => Type.Literal(value));
  return Type.Union(literals, { ...options, "x-enum-descriptions": { ...values } }) as TUnion<TLiteral<V>[]>;
}

/** The same for integers: codes, each with what it means. */
export function codeOf<V extends number>(
  values: Readonly<Record<V, Sentence>>,
  options: SchemaOptions = {},
): TUnion<TLiteral<V>[]> {
  const literals = Object.keys(values).map((value) => Type.Literal(Number(value) as V));
  return Type.Union(literals, { ...options, "x-enum-descriptions": { ...values } }) as TUnion<TLiteral<V>[]>;
}
