import { describe, expect, test } from "vitest";
import { matching, textsAround } from "../../../src/testing/generate/pattern.ts";
import { generatedContracts } from "../../generated.ts";
import { seeded, seedOfRun } from "../../random.ts";

/** Every pattern of the contracts, and a few of the kinds that they are made of. */
const patterns = new Set(["^a+$", "^(?:ab|c{2,3})?d$", "^[0-9a-f]{64}$", "^x\\.y\\/", "^[+-]{2,}$", "^(a|b)*c$"]);
for (const contract of generatedContracts.values()) {
  const { schemas } = await contract.schemas();
  for (const [, pattern = ""] of JSON.stringify(schemas).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)) {
    patterns.add(JSON.parse(pattern) as string);
  }
}

describe.each([...patterns])("%s", (pattern) => {
  const expression = new RegExp(pattern, "u");

  test("what is written for it matches it", () => {
    const random = seeded(seedOfRun());

    const texts = Array.from({ length: 200 }, () => matching(pattern, random));

    expect(texts.filter((text) => !expression.test(text))).toEqual([]);
  });

  test("there are texts around it that match, and such that do not", () => {
    const { matching: right, others } = textsAround(pattern);

    expect(right.length).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(2);
  });
});

test("texts around a pattern are every alternative, one too few and one too many", () => {
  const { matching: right, others } = textsAround("^([0-9]|1[01])$");

  expect(right.toSorted()).toEqual(["0", "1", "10", "11", "9"]);
  expect(others).toEqual(expect.arrayContaining(["", "00", "1~", "~", "0\n", " 0", "x0"]));
});

test.each(["a", "^\\d$", "^a(?=b)$", "^[^a]$", "^.$", "^(a$", "^a**$"])(
  "%s is none that texts are written for",
  (pattern) => {
    expect(() => matching(pattern, seeded(1))).toThrow(`no texts can be written for the pattern ${pattern}`);
  },
);
