import stringify from "json-stringify-pretty-compact";
import {
  bundleSchema,
  type Contract,
  eventsSchema,
  fileNameOf,
  headersSchema,
  type JsonSchema,
  messageSchema,
} from "../compile/index.ts";
import type { Artifact } from "./artifact.ts";

/** JSON Schema files of one provider version: two per message, the headers, the event names, and all in one. */
export function emitSchemas(contract: Contract): Artifact[] {
  const { headers, messages } = contract;
  const file = (name: string, schema: JsonSchema): Artifact => ({
    path: `schemas/${contract.path}/${name}.schema.json`,
    text: `${stringify(schema, { maxLength: 120 })}\n`,
  });
  return [
    ...messages.flatMap((message) => [
      file(fileNameOf(message.event), messageSchema(contract, message, "tolerant")),
      file(`${fileNameOf(message.event)}.strict`, messageSchema(contract, message, "strict")),
    ]),
    ...(headers
      ? [
          file("headers", headersSchema(contract, headers, "tolerant")),
          file("headers.strict", headersSchema(contract, headers, "strict")),
        ]
      : []),
    file("events", eventsSchema(contract)),
    file("bundle", bundleSchema(contract, "tolerant")),
  ];
}
