import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { fileNameOf, type JsonSchema } from "../../../src/compile/index.ts";

/** The published strict schema of a message. */
export function strictSchema(schemas: string, path: string, event: string): JsonSchema {
  const file = join(schemas, path, `${fileNameOf(event)}.strict.schema.json`);
  return JSON.parse(readFileSync(file, "utf8")) as JsonSchema;
}

/** Ajv on it, with the formats of ajv-formats. */
export function strictAjv(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv();
  addFormats.default(ajv);
  return ajv.compile(schema);
}
