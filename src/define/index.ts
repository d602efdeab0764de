export { type TProperties, type TSchema, Type } from "@sinclair/typebox";
export {
  type Deviation,
  describe,
  deviates,
  nullable,
  personal,
  type Sentence,
  secret,
  since,
  undocumented,
  witnessed,
} from "./annotations.ts";
export { codeOf, enumOf, type Meaning, seen } from "./enum-of.ts";
export { defineMessage, type Message } from "./message.ts";
export { objectOf } from "./object-of.ts";
export { defineProvider, defineRegistry, type Provider, type Registry, type Setup, type Witness } from "./provider.ts";
export {
  type Acknowledgement,
  type Announced,
  defineVersion,
  type Expression,
  type HmacSignature,
  type Replacement,
  type SharedSecret,
  type Signature,
  type Unsigned,
  type Version,
} from "./version.ts";
