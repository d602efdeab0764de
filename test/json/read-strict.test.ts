import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readStrict } from "../../src/json/read-strict.ts";

const vectors = join(import.meta.dirname, "../../../shared/vectors/json-parsing");
const files = readdirSync(vectors).filter((file) => file.endsWith(".json"));
const outcomeOf = (body: Uint8Array | string) => {
  const read = readStrict(body);
  return "value" in read ? "accepted" : read.kind;
};
const outcomesOf = (prefix: string) =>
  Object.fromEntries(
    files.filter((file) => file.startsWith(prefix)).map((file) => [file, outcomeOf(readFileSync(join(vectors, file)))]),
  );

describe("of the public vectors of JSON parsing", () => {
  test("all that must be refused is refused", () => {
    const outcomes = Object.values(outcomesOf("n_"));

    expect(outcomes).toHaveLength(188);
    expect(outcomes).not.toContain("accepted");
  });

  test("all that must be accepted is accepted, but for two with a member twice", () => {
    const outcomes = Object.entries(outcomesOf("y_"));

    expect(outcomes).toHaveLength(95);
    expect(outcomes.filter(([, outcome]) => outcome !== "accepted")).toEqual([
      ["y_object_duplicated_key.json", "duplicate-member"],
      ["y_object_duplicated_key_and_value.json", "duplicate-member"],
    ]);
  });

  test("of what parsers may decide, only a number that becomes zero is accepted", () => {
    const outcomes = Object.entries(outcomesOf("i_"));

    expect(outcomes).toHaveLength(35);
    expect(outcomes.filter(([, outcome]) => outcome === "accepted").map(([file]) => file)).toEqual([
      "i_number_double_huge_neg_exp.json",
      "i_number_real_underflow.json",
    ]);
  });
});

test.each([
  ['{"a":1,"b":{"c":1,"c" :2}}', { kind: "duplicate-member", offset: 18, line: 1, column: 19, pointer: "/b/c" }],
  ['{"a":1,\n "\\u0061": 2}', { kind: "duplicate-member", offset: 9, line: 2, column: 2, pointer: "/a" }],
  ['[{"x":[1,\n9007199254740992]}]', { kind: "unsafe-integer", offset: 10, line: 2, column: 1, pointer: "/0/x/1" }],
  ['{"a":-1e400}', { kind: "overflowing-number", offset: 5, line: 1, column: 6, pointer: "/a" }],
  ['{"a":"x\\udc00"}', { kind: "lone-surrogate", offset: 5, line: 1, column: 6, pointer: "/a" }],
  ['{"a":{"__proto__":1}}', { kind: "reserved-member", offset: 6, line: 1, column: 7, pointer: "/a/__proto__" }],
  ['{"a":{"\\u005f_proto__":1}}', { kind: "reserved-member", offset: 6, line: 1, column: 7, pointer: "/a/__proto__" }],
  ['{"a":[1,]}', { kind: "not-json", offset: 8, line: 1, column: 9, pointer: "/a/1" }],
  ["\ufeff{}", { kind: "byte-order-mark", offset: 0, line: 1, column: 1, pointer: "" }],
  ["", { kind: "not-json", offset: 0, line: 1, column: 1, pointer: "" }],
])("%s is refused, with its place", (text, expected) => {
  expect(readStrict(text)).toEqual(expected);
  expect(readStrict(Buffer.from(text))).toEqual(expected);
  expect(readStrict(new TextEncoder().encode(text))).toEqual(expected);
});

test("bytes that are no UTF-8 are refused, with the first of them", () => {
  const body = Buffer.concat([Buffer.from('{"a":\n"é'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);

  expect(readStrict(body)).toEqual({ kind: "not-utf-8", offset: 9, line: 2, column: 3, pointer: "" });
});

test.each([
  ['{"a" : "x\\":1", "b":":", ":":{}, "c":["a:b"]}'],
  ['{"\\u0061":"\\ud83d\\ude00", "e":1e2, "n":-0, "u":"\ufffd"}'],
  ["[9007199254740991,-9007199254740991,1.5,1e300]"],
])("%s is read", (text) => {
  expect(readStrict(Buffer.from(text))).toEqual({ value: JSON.parse(text) });
});

test("depth and number of members are limited", () => {
  const limits = { depth: 2, members: 3 };

  const kinds = ["[[1]]", "[[[1]]]", '{"a":[1,2]}', '{"a":[1,2,3]}'].map((text) => {
    const read = readStrict(text, limits);
    return "value" in read ? "accepted" : `${read.kind} ${read.pointer}`;
  });

  expect(kinds).toEqual(["accepted", "too-deep /0/0", "accepted", "too-many-members /a/1"]);
});
