import { type SchemaOptions, type TLiteral, type TUnion, Type } from "@sinclair/typebox";
import type { Sentence } from "./annotations.ts";

/** A value that the vendor's text does not list, with who saw it. */
export interface SeenValue {
  readonly means: Sentence;
  /** A sample of the vendor's needs no name: it is found by itself. */
  readonly witnesses: readonly string[];
}

/** What a value means; for a value that the vendor's text does not list, also who saw it. */
export type Meaning = Sentence | SeenValue;

/** A value of an enum that the vendor's text does not list. */
export function seen(means: Sentence, ...witnesses: string[]): SeenValue {
  return { means, witnesses };
}

/**
 * A closed list of strings, each with what it means, in the order of the vendor's table. Receivers
 * let other values of the type pass; the strict projection does not.
 */
export function enumOf<V extends string>(
  values: Readonly<Record<V, Meaning>>,
  options: SchemaOptions = {},
): TUnion<TLiteral<V>[]> {
  const literals = (Object.keys(values) as V[]).map((value) => Type.Literal(value));
  return Type.Union(literals, { ...options, ...annotationsOf(values) }) as TUnion<TLiteral<V>[]>;
}

/** The same for integers: codes, each with what it means. */
export function codeOf<V extends number>(
  values: Readonly<Record<V, Meaning>>,
  options: SchemaOptions = {},
): TUnion<TLiteral<V>[]> {
  const literals = Object.keys(values).map((value) => Type.Literal(Number(value) as V));
  return Type.Union(literals, { ...options, ...annotationsOf(values) }) as TUnion<TLiteral<V>[]>;
}

function annotationsOf(values: Readonly<Record<string, Meaning>>): SchemaOptions {
  const entries = Object.entries<Meaning>(values);
  const witnesses = entries.flatMap(([value, meaning]) =>
    typeof meaning === "string" ? [] : [[value, meaning.witnesses]],
  );
  return {
    "x-enum-descriptions": Object.fromEntries(
      entries.map(([value, meaning]) => [value, typeof meaning === "string" ? meaning : meaning.means]),
    ),
    ...(witnesses.length > 0 ? { "x-enum-witnesses": Object.fromEntries(witnesses) } : {}),
  };
}
