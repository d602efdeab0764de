import * as v from "valibot";
import type { JsonSchema } from "../../src/compile/index.ts";
import { prototypeInMap } from "./excuses.ts";
import type { Peer } from "./peer.ts";
import { say, type Words } from "./words.ts";

/** A published schema in the words of valibot. */
export function valibotOf(schema: JsonSchema): v.GenericSchema {
  return say(schema, words);
}

export const valibot: Peer = {
  name: "valibot, our formats",
  projections: ["tolerant", "strict"],
  excuses: [prototypeInMap],
  make: ({ schemas }, projection) => {
    const schema = valibotOf(schemas[projection]);
    return { is: (payload) => v.is(schema, payload), findings: (payload) => v.safeParse(schema, payload).issues };
  },
};

const noArray = v.custom((value) => !Array.isArray(value));

const words: Words<v.GenericSchema> = {
  unknown: () => v.unknown(),
  null: () => v.null(),
  boolean: () => v.boolean(),
  integer: () => v.pipe(v.number(), v.integer()),
  number: () => v.number(),
  string: () => v.string(),
  text: (_, holds) => v.pipe(v.string(), v.check(holds)),
  values: (values) => v.picklist(values),
  array: (item) => v.array(item),
  map: (value) => v.pipe(noArray, v.record(v.string(), value)),
  object: (members, isClosed) => {
    const entries = Object.fromEntries(
      members.map(({ name, schema, isRequired }) => [name, isRequired ? schema : v.optional(schema)]),
    );
    const object = isClosed ? v.strictObject(entries) : v.object(entries);
    // An array is an object to valibot; one without required members would pass.
    if (members.some(({ isRequired }) => isRequired)) return object;
    return v.pipe(noArray, object);
  },
  union: (branches) => v.union([...branches]),
};
