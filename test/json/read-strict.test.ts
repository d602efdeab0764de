import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { readJson, repeatedMembers } from "../../src/json/read-json.ts";
import { jsonLimits } from "../../src/json/read-plain.ts";
import { readStrict } from "../../src/json/read-strict.ts";
import { scanJson } from "../../src/json/scan-json.ts";
import { contracts } from "../contracts.ts";
import { pick, seeded, seedOfRun } from "../random.ts";

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
  [
    String.raw`{"\b\f\n\r\t\"\\\/":1,"\u0008\u000c\u000a\u000D\u0009\u0022\u005C/":2}`,
    { kind: "duplicate-member", offset: 22, line: 1, column: 23, pointer: '/\b\f\n\r\t"\\~1' },
  ],
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

describe("of mutated texts", () => {
  const random = seeded(seedOfRun());
  const payloads = contracts.flatMap(({ messages }) =>
    messages.flatMap(({ samples }) => samples.map((one) => one.payload)),
  );
  const texts = [
    ...payloads.flatMap((payload) => [JSON.stringify(payload), JSON.stringify(payload, null, 2)]),
    String.raw`{"a":{"b":[1,-0.5e10,{"c":"\ud83d\ude00","c\n":"\/"}],"":null},"__prot__":[true,false,[],{}]}`,
  ];
  const long = `[${Array.from({ length: 4 }, () => texts.join(",")).join(",")}]`;
  const flawsOf = (from: readonly string[], runs: number) =>
    Array.from({ length: runs }, () => mutated(pick(random, from), random)).flatMap((text) =>
      [text, Buffer.from(text), new TextEncoder().encode(text)].flatMap((body) => flawOf(body) ?? []),
    );

  test("the fast path, the scanner and JSON.parse say the same", () => {
    const flaws = flawsOf(texts, 5_000);

    expect(flaws).toEqual([]);
  });

  test("so they do of texts that are scanned before they are parsed", () => {
    const flaws = flawsOf([long], 10);

    expect(long.split(/[:,[]/).length).toBeGreaterThan(32_000);
    expect(flaws).toEqual([]);
  });
});

/** How the reader differs from what it is made of, or from what others find in the text. */
function flawOf(body: Uint8Array | string): string | undefined {
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  const fault = scanJson(text, jsonLimits);
  const parsed = readJson(text);
  const expected = fault ?? parsed;
  if (!isDeepStrictEqual(readStrict(body), expected)) return `not what was expected: ${text}`;
  if ("value" in parsed) {
    if (fault?.kind === "not-json") return `JSON, but refused as none: ${text}`;
    if (fault === undefined && repeatedMembers(text).length > 0) return `a member twice: ${text}`;
    if (fault === undefined && hasHalf(text)) return `half a character: ${text}`;
  } else if (fault === undefined) return `no JSON, but not refused: ${text}`;
  return undefined;
}

/** Whether a name or a string holds a surrogate without the other one. */
function hasHalf(text: string): boolean {
  const strings: unknown[] = [];
  JSON.parse(text, (name, value) => void strings.push(name, value));
  return strings.some((one) => typeof one === "string" && /\p{Surrogate}/u.test(one));
}

/** With one to three faults, or other spellings. */
function mutated(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const end = at + Math.floor(random() * 3);
  const piece = random() < 0.2 ? memberOf(text, random) : pick(random, pieces);
  const result = text.slice(0, at) + (random() < 0.2 ? "" : piece) + text.slice(random() < 0.5 ? at : end);
  return random() < 0.3 ? mutated(result, random) : result;
}

/** One of the members that the text has, perhaps spelt with escapes. */
function memberOf(text: string, random: () => number): string {
  const names = [...text.slice(0, 5_000).matchAll(/"([a-z_]+)" ?:/g)].map(([, name = ""]) => name);
  const name = pick(random, ["a", ...names]);
  const spelt = (letter: string) => (random() < 0.5 ? letter : `\\u00${letter.charCodeAt(0).toString(16)}`);
  return `"${random() < 0.5 ? name : name.replaceAll(/[a-z]/g, spelt)}":1,`;
}

const pieces = [
  ...[" ", "\n", "\t", "\r", "\u0000", "\u001f", "\ud800", "\udc00", "\u{1f600}", "\ufffd", "[".repeat(65)],
  ...String.raw`" \ { } [ ] : , 0 1 - + . e u true nul 1e5 1e999 -1E+400`.split(" "),
  ...String.raw`9007199254740991 9007199254740993 -9007199254740993.0 \u \ud800 \udc00 \ud83d\ude00`.split(" "),
  ...String.raw`\n \/ \x \u00G0 "\ud83d\ude00":1, "😀":2, "":0, "__proto__":1, "\u005f_proto__":1,`.split(" "),
];
