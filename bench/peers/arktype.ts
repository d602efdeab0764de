import { type Type, type } from "arktype";
import type { Peer } from "./peer.ts";
import { say, type Words } from "./words.ts";

export const arktype: Peer = {
  name: "arktype, our formats",
  projections: ["tolerant", "strict"],
  make: ({ schemas }, projection) => {
    const schema = say(schemas[projection], words);
    return { is: (payload) => schema.allows(payload), findings: (payload) => schema(payload) };
  },
};

const words: Words<Type<unknown>> = {
  unknown: () => type.unknown,
  null: () => type.null,
  boolean: () => type.boolean,
  integer: () => type("number.integer"),
  number: () => type.number,
  string: () => type.string,
  text: (_, holds) => type.string.narrow(holds),
  values: (values) => type.enumerated(...values),
  array: (item) => item.array(),
  map: (value) => noArray(type.raw({ "[string]": value }) as Type<unknown>),
  object: (members, isClosed) => {
    const object = type.raw({
      ...Object.fromEntries(members.map(({ name, schema, isRequired }) => [isRequired ? name : `${name}?`, schema])),
      "+": isClosed ? "reject" : "ignore",
    }) as Type<unknown>;
    // An array is an object to arktype; one without required members would pass.
    return members.some(({ isRequired }) => isRequired) ? object : noArray(object);
  },
  union: (branches) => type.or(...branches) as Type<unknown>,
};

function noArray(object: Type<unknown>): Type<unknown> {
  return object.narrow((value) => !Array.isArray(value));
}
