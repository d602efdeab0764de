import { type ObjectOptions, type TObject, type TOptional, type TProperties, Type } from "@sinclair/typebox";
import type { Sentence } from "./annotations.ts";

/** An object's members are optional unless `required` names them. */
export interface ObjectOfOptions<P extends TProperties, R extends keyof P> extends ObjectOptions {
  /** Members that the vendor states as always sent, or without which the message means nothing. */
  readonly required?: readonly R[];
  /** Why members that the contract does not name are to be expected here, even by a strict reader. */
  readonly open?: Sentence;
}

type Members<P extends TProperties, R extends keyof P> = {
  [K in keyof P]: K extends R ? P[K] : TOptional<P[K]>;
};

/** An object, its members in the order of the vendor's table. With a `title` it is a named type. */
export function objectOf<const P extends TProperties, const R extends keyof P = never>(
  properties: P,
  { required = [], open, ...options }: ObjectOfOptions<P, R> = {},
): TObject<Members<P, R>> {
  const always = new Set<string>(required as readonly string[]);
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, always.has(name) ? schema : Type.Optional(schema)]),
  );
  // `members` has the properties of P, each marked as Members says.
  return Type.Object(members as Members<P, R>, {
    ...options,
    ...(open === undefined ? {} : { additionalProperties: true, "x-open": open }),
  });
}
