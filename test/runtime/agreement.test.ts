import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { expect, inject, test } from "vitest";
import { fileNameOf } from "../../src/compile/index.ts";
import { findingsOf } from "../../src/runtime/find.ts";
import { formats } from "../../src/runtime/format-names.ts";
import { contracts } from "../contracts.ts";
import { generate } from "../generate.ts";
import { generatedContract } from "../generated.ts";
import { mutantsOf } from "../mutants.ts";
import { seeded, seedOfRun } from "../random.ts";

const schemas = join(inject("artifacts"), "schemas");

/** Ajv on a published file, with the formats of the run time; `formats.test.ts` holds those to Ajv's. */
function reference(path: string, event: string, projection: "tolerant" | "strict"): ValidateFunction {
  const ajv = new Ajv();
  for (const [name, isFormat] of Object.entries(formats)) ajv.addFormat(name, isFormat);
  const file = join(schemas, path, `${fileNameOf(event)}${projection === "strict" ? ".strict" : ""}.schema.json`);
  return ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object);
}

interface Judges {
  readonly ajv: ValidateFunction;
  readonly guard: (payload: unknown) => boolean;
  readonly explains: (payload: unknown) => boolean;
}

/** The three that have to agree on a message: Ajv, the guard, and the explanation. */
async function judgesOf(path: string, event: string, projection: "tolerant" | "strict"): Promise<Judges> {
  const contract = generatedContract(path);
  const guards = projection === "strict" ? await contract.strict() : contract.guards;
  const { schemas: data } = await contract.schemas();
  return {
    ajv: reference(path, event, projection),
    guard: guards.payloads[event] ?? (() => false),
    explains: (payload) => findingsOf(data, data.payloads[event] ?? {}, payload, projection, 1).issues.total === 0,
  };
}

const payloadsOf = new Map<string, unknown[]>();
for (const { contract, event, payload } of mutantsOf(seeded(1))) {
  const key = `${contract.path} ${event}`;
  payloadsOf.set(key, [...(payloadsOf.get(key) ?? []), payload]);
}

const cases = contracts.flatMap((contract) =>
  contract.messages.flatMap((message) =>
    (["tolerant", "strict"] as const).map((projection) => ({
      contract,
      message,
      projection,
      name: `${contract.path} ${message.event}, ${projection}`,
    })),
  ),
);

test.each(cases)("guard, explanation and Ajv agree: $name", async ({ contract, message, projection }) => {
  const { ajv, guard, explains } = await judgesOf(contract.path, message.event, projection);
  const random = seeded(seedOfRun());
  const generated = Array.from({ length: 10_000 }, () => generate(contract, message.payload, random));
  const counts = { valid: 0, invalid: 0 };
  const disagreed: string[] = [];

  for (const payload of [...(payloadsOf.get(`${contract.path} ${message.event}`) ?? []), ...generated]) {
    const verdicts = [ajv(payload), guard(payload), explains(payload)];
    counts[verdicts[0] ? "valid" : "invalid"] += 1;
    if (new Set(verdicts).size > 1)
      disagreed.push(`${JSON.stringify(verdicts)} ${JSON.stringify(payload).slice(0, 300)}`);
  }

  console.info(JSON.stringify(counts));
  expect(disagreed.slice(0, 5)).toEqual([]);
  expect(counts.valid).toBeGreaterThan(0);
});
