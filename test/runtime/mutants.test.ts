import { expect, test } from "vitest";
import { validate } from "../../src/index.ts";
import { generatedContract } from "../generated.ts";
import { mutantsOf } from "../mutants.ts";
import { seeded, seedOfRun } from "../random.ts";

test("every mutant of every sample is judged as it deserves: one fault, one finding, at its pointer", async () => {
  const mutants = [...mutantsOf(seeded(seedOfRun()))];
  const wrong: string[] = [];
  const counts = { valid: 0, unknown: 0, issue: 0, notice: 0 };

  for (const { contract, what, payload, headers, expected } of mutants) {
    const runtime = generatedContract(contract.path);
    const delivery = { payload, ...(headers ? { headers } : {}) };
    const [tolerant] = await validate(runtime, delivery, { notices: true });
    const [strict] = await validate(runtime, delivery, { projection: "strict" });
    counts[expected.kind] += 1;
    const judged = { tolerant: summary(tolerant), strict: summary(strict) };
    const deserved = deservedBy(expected);
    if (JSON.stringify(judged) !== JSON.stringify(deserved))
      wrong.push(`${contract.path}: ${what}: ${JSON.stringify(judged)}, not ${JSON.stringify(deserved)}`);
  }

  console.info(`${mutants.length} mutants: ${JSON.stringify(counts)}`);
  expect(wrong.slice(0, 10)).toEqual([]);
  expect(mutants.length).toBeGreaterThanOrEqual(2000);
});

interface Summary {
  readonly verdict: "valid" | "unknown" | "invalid";
  readonly issues: readonly string[];
  readonly notices: readonly string[];
}

function summary(message: unknown): Summary {
  const {
    event,
    issues = [],
    notices,
  } = message as {
    event: string;
    issues?: { pointer: string; rule: string }[];
    notices?: { issues: { pointer: string; rule: string }[] };
  };
  const verdict = event === "unknown" || event === "invalid" ? event : "valid";
  const shown = (list: readonly { pointer: string; rule: string }[]) =>
    list.map(({ pointer, rule }) => `${pointer} ${rule}`);
  return verdict === "unknown"
    ? { verdict, issues: [], notices: [] }
    : { verdict, issues: shown(issues), notices: shown(notices?.issues ?? []) };
}

function deservedBy(expected: { readonly kind: string; readonly pointer?: string; readonly rule?: string }): {
  tolerant: Summary;
  strict: Summary;
} {
  const finding = [`${expected.pointer} ${expected.rule}`];
  const valid: Summary = { verdict: "valid", issues: [], notices: [] };
  const invalid: Summary = { verdict: "invalid", issues: finding, notices: [] };
  if (expected.kind === "valid") return { tolerant: valid, strict: valid };
  if (expected.kind === "unknown")
    return { tolerant: { ...valid, verdict: "unknown" }, strict: { ...valid, verdict: "unknown" } };
  return { tolerant: expected.kind === "issue" ? invalid : { ...valid, notices: finding }, strict: invalid };
}
