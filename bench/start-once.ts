/* node bench/start-once.ts <way>: prints how many milliseconds one way takes from import to verdict. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const project = join(import.meta.dirname, "..");
const folder = "schemas/huntflow/v1";

/** Each way imports what it needs and judges the payload. */
export const ways: Readonly<Record<string, (payload: unknown) => Promise<boolean>>> = {
  "empty module": async () => {
    await load("node_modules/.cache/bench/empty.mjs");
    return true;
  },
  "ours, tolerant": async (payload) => (await ours()).messages.APPLICANT?.is(payload) === true,
  "ours, strict": async (payload) => (await (await ours()).strict()).payloads.APPLICANT?.(payload) === true,
  "ours, a refusal in words": async () => {
    const result = await (await ours()).messages.APPLICANT?.["~standard"].validate({});
    return result?.issues?.length === 1;
  },
  "Ajv, tolerant, this message": async (payload) => {
    const { Ajv } = await import("ajv");
    return new Ajv().validate(schema("APPLICANT.schema.json"), payload);
  },
  "Ajv, tolerant, all of the provider": async (payload) => {
    const { Ajv } = await import("ajv");
    const names = ["APPLICANT", "VACANCY", "RESPONSE", "OFFER", "PING"];
    const [first] = names.map((name) => new Ajv().compile(schema(`${name}.schema.json`)));
    return first?.(payload) === true;
  },
  "Ajv, strict, this message": async (payload) => {
    const [{ Ajv }, { default: addFormats }] = await Promise.all([import("ajv"), import("ajv-formats")]);
    const ajv = new Ajv({ allowUnionTypes: true });
    addFormats.default(ajv);
    return ajv.validate(schema("APPLICANT.strict.schema.json"), payload);
  },
  "zod, z.fromJSONSchema, this message": async (payload) => {
    const { z } = await import("zod");
    return z.fromJSONSchema(schema("APPLICANT.schema.json") as never).safeParse(payload).success;
  },
};

if (import.meta.main) {
  const { payload } = json("src/providers/huntflow/v1/samples/APPLICANT.comment.json") as { payload: unknown };
  const way = ways[process.argv[2] ?? ""];
  const started = performance.now();
  const isValid = await way?.(payload);
  const time = performance.now() - started;
  if (isValid !== true) throw new Error(`${process.argv[2]}: the sample was refused`);
  console.log(time);
}

type Imported = typeof import("../src/generated/huntflow/v1/index.ts");

/** The built package, as it is published. */
async function ours(): Promise<Imported["huntflow"]> {
  return ((await load("dist/generated/huntflow/v1/index.js")) as Imported).huntflow;
}

function load(path: string): Promise<unknown> {
  return import(pathToFileURL(join(project, path)).href);
}

function schema(file: string): object {
  return json(`${folder}/${file}`) as object;
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(project, path), "utf8"));
}
