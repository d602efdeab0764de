import { FormatRegistry, type TSchema } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import { formats } from "../../src/runtime/format-names.ts";
import { patternForNames } from "./excuses.ts";
import type { Peer, Validator } from "./peer.ts";
import { typeboxSchema } from "./typebox-schema.ts";

// TypeBox brings no formats: it gets ours.
for (const [name, format] of Object.entries(formats)) FormatRegistry.Set(name, format);

export const typebox: Peer = {
  name: "TypeBox TypeCompiler",
  projections: ["tolerant", "strict"],
  excuses: [patternForNames],
  make: (message, projection) => compile(typeboxSchema(message, projection)),
};

function compile(schema: TSchema): Validator {
  const check = TypeCompiler.Compile(schema);
  return { is: (payload) => check.Check(payload), findings: (payload) => [...check.Errors(payload)] };
}
