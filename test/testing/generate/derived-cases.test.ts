import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { generatedContracts } from "../../generated.ts";
import { coverageOf } from "./coverage.ts";
import { strictAjv } from "./strict-schemas.ts";
import { subjectsOf } from "./subjects.ts";

const subjects = await subjectsOf(generatedContracts, join(inject("artifacts"), "schemas"));
const counts = { schemas: subjects.length, cases: 0, keywords: 0, idle: 0 };

test.each(subjects)("Ajv takes the valid cases and refuses the others: $name", ({ schema, cases }) => {
  const holds = strictAjv(schema);

  const wrong = cases.filter(({ kind, value }) => holds(value) !== (kind !== "invalid"));

  expect(wrong).toEqual([]);
});

test.each(subjects)("the cases satisfy and violate every keyword: $name", ({ schema, cases }) => {
  const { keywords, idle, missed } = coverageOf(schema, cases);
  counts.cases += cases.length;
  counts.keywords += keywords;
  counts.idle += idle;

  expect(missed).toEqual([]);
});

afterAll(() => console.info(JSON.stringify(counts)));
