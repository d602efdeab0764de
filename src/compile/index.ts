export type { AsyncApiDocument } from "./asyncapi.ts";
export { banner } from "./banner.ts";
export { type Locale, locales } from "./catalogue.ts";
export { type Compilation, compile } from "./compile.ts";
export { type Contract, elementsOf, type MessageContract, type Sample } from "./contract.ts";
export { type Diagnostic, type DiagnosticCode, diagnostic } from "./diagnostics.ts";
export type { Definitions, JsonSchema } from "./json-schema.ts";
export { fileNameOf, toTypeName } from "./names.ts";
export {
  bundleSchema,
  eventsSchema,
  headersSchema,
  messageSchema,
  type Projection,
  type ShapedMessage,
  type Shapes,
} from "./project.ts";
export type { Source, Sources } from "./sources.ts";
export { mapSubschemas, nameOfRef, walkSchema } from "./walk-schema.ts";
