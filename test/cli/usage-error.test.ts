import { expect, test } from "vitest";
import { nearest } from "../../src/cli/usage-error.ts";

test.each([
  ["chek", "check"],
  ["CHECK", "check"],
  ["lst", "list"],
  ["xx", undefined],
  ["", undefined],
  ["list-everything", undefined],
])("nearest to the command %j is %j", (name, expected) => {
  expect(nearest(name, ["list", "check", "en"])).toBe(expected);
});

test("the beginning of a name, and an address's event, are near", () => {
  const known = ["huntflow/APPLICANT", "human-sourcing/job.creation", "human-sourcing/job.update"];

  expect(nearest("applicant", known)).toBe("huntflow/APPLICANT");
  expect(nearest("human", known)).toBe("human-sourcing/job.creation");
  expect(nearest("huntflow/APLICANT", known)).toBe("huntflow/APPLICANT");
});
