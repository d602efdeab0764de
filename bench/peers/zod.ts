import { z } from "zod";
import { percentInUri, prototypeInMap, safeNumbers } from "./excuses.ts";
import type { Peer, Validator } from "./peer.ts";
import { say, type Words } from "./words.ts";

export const zodPeers: readonly Peer[] = [
  {
    name: "zod, z.fromJSONSchema",
    projections: ["tolerant", "strict"],
    excuses: [safeNumbers, prototypeInMap, percentInUri],
    // The published schemas are draft-07, which is one of those it takes.
    make: ({ schemas }, projection) => validator(z.fromJSONSchema(schemas[projection] as never)),
  },
  {
    name: "zod, our formats",
    projections: ["strict"],
    excuses: [prototypeInMap],
    make: ({ schemas }, projection) => validator(say(schemas[projection], words)),
  },
];

function validator(schema: z.ZodType): Validator {
  return {
    is: (payload) => schema.safeParse(payload).success,
    findings: (payload) => schema.safeParse(payload).error?.issues,
  };
}

const words: Words<z.ZodType> = {
  unknown: () => z.unknown(),
  null: () => z.null(),
  boolean: () => z.boolean(),
  // z.int() refuses whole numbers above 2^53, which JSON Schema does not.
  integer: () => z.number().refine((value) => Number.isInteger(value)),
  number: () => z.number(),
  string: () => z.string(),
  text: (_, holds) => z.string().refine(holds),
  values: (values) => z.literal([...values]),
  array: (item) => z.array(item),
  map: (value) => z.record(z.string(), value),
  object: (members, isClosed) => {
    const shape = Object.fromEntries(
      members.map(({ name, schema, isRequired }) => [name, isRequired ? schema : z.optional(schema)]),
    );
    return isClosed ? z.strictObject(shape) : z.object(shape);
  },
  union: (branches) => z.union(branches),
};
