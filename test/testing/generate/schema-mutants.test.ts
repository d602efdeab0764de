import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { generatedContracts } from "../../generated.ts";
import { tryMutants } from "./mutant-trial.ts";
import { subjectsOf } from "./subjects.ts";

const subjects = await subjectsOf(generatedContracts, join(inject("artifacts"), "schemas"));
const counts = { mutants: 0, killed: 0, equivalent: {} as Record<string, number> };

// A definition that several messages of a version have is changed in one of them here, and in all by
// `npm run prove -- generate`.
test.each(subjects)("the cases tell the strict schema from its mutants: $name", ({ schema, cases, isOwn }) => {
  const { mutants, killed, equivalent, survivors } = tryMutants(schema, cases, isOwn);
  counts.mutants += mutants;
  counts.killed += killed;
  for (const [reason, count] of Object.entries(equivalent)) {
    counts.equivalent[reason] = (counts.equivalent[reason] ?? 0) + count;
  }

  expect(survivors).toEqual([]);
});

afterAll(() => console.info(JSON.stringify(counts)));
