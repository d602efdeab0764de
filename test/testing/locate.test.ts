import { expect, test } from "vitest";
import { valueAt } from "../../src/json/pointer.ts";
import { linesIn } from "../../src/testing/lines.ts";
import { literalOffsets } from "../../src/testing/literal-offsets.ts";
import { locateAll } from "../../src/testing/locate.ts";
import { unsafeNumbers } from "../../src/testing/numbers.ts";
import { walkJson } from "../../src/testing/walk-json.ts";

const text = `{ "a": [1, {"b": "x,]}\\""}, []],
  "a/b": {"~": -0.5e3, "": null}, "__proto__": {"constructor": true},
  "e": {}, "f": [[[2]]] }`;

test("every value is met once, in the order of the text", () => {
  const met: [string, string][] = [];

  walkJson(text, ({ steps, offset, length }) => met.push([steps.join(" "), text.slice(offset, offset + length)]));

  expect(met).toEqual([
    ["", "{"],
    ["a", "["],
    ["a 0", "1"],
    ["a 1", "{"],
    ["a 1 b", '"x,]}\\""'],
    ["a 2", "["],
    ["a/b", "{"],
    ["a/b ~", "-0.5e3"],
    ["a/b ", "null"],
    ["__proto__", "{"],
    ["__proto__ constructor", "true"],
    ["e", "{"],
    ["f", "["],
    ["f 0", "["],
    ["f 0 0", "["],
    ["f 0 0 0", "2"],
  ]);
});

test.each([
  ["", "{", undefined],
  ["/a/1/b", '"x,]}\\""', '"b"'],
  ["/a/2", "[", undefined],
  ["/a~1b/~0", "-0.5e3", '"~"'],
  ["/a~1b/", "null", '""'],
  ["/__proto__/constructor", "true", '"constructor"'],
  ["/f/0/0/0", "2", undefined],
])("the value of %j is found, and the name of its member", (pointer, value, name) => {
  const location = locateAll(text, ["/e", pointer, "/a/0"]).get(pointer);

  expect(location?.isExact).toBe(true);
  expect(text.slice(location?.offset, (location?.offset ?? 0) + (location?.length ?? 0))).toBe(value);
  if (name === undefined) expect(location?.key).toBeUndefined();
  else expect(text.slice(location?.key).startsWith(name)).toBe(true);
});

test.each([
  ["/missing", "{"],
  ["/a/9", "["],
  ["/a/1/b/c", '"x,]}\\""'],
  ["/e/x/y", "{"],
])("instead of %j, which is nowhere, the value around it is found", (pointer, value) => {
  const location = locateAll(text, [pointer]).get(pointer);

  expect(location?.isExact).toBe(false);
  expect(text.slice(location?.offset).startsWith(value)).toBe(true);
});

test("of members with one name the last is found, with nothing of the others", () => {
  const repeated = '{"a":{"b":1,"c":2},"a":{"b":3}}';

  const found = locateAll(repeated, ["/a/b", "/a/c"]);

  expect(found.get("/a/b")).toMatchObject({ offset: 28, isExact: true });
  expect(found.get("/a/c")).toMatchObject({ offset: 23, isExact: false });
  expect(valueAt(JSON.parse(repeated), "/a/c")).toBeUndefined();
});

test("numbers that programs read otherwise are found with their path", () => {
  const numbers = '[9007199254740991, {"id": -9007199254740993}, [1e400, -1e400, 1e308], 12345678901234567890.5]';

  expect(unsafeNumbers(numbers)).toEqual([
    { kind: "imprecise", steps: [1, "id"] },
    { kind: "too-large", steps: [2, 0] },
    { kind: "too-large", steps: [2, 1] },
  ]);
});

test("digits in texts and names are not numbers", () => {
  expect(unsafeNumbers('{"9007199254740993": "9007199254740993", "1e999": 1}')).toEqual([]);
});

test("lines are found by offset, whatever the line breaks", () => {
  const lines = linesIn("ab\r\n\ncd", 5);

  expect([lines.first, lines.last]).toEqual([5, 7]);
  expect([0, 1, 3, 4, 5, 6, 7].map((offset) => Object.values(lines.placeAt(offset)))).toEqual([
    [5, 1],
    [5, 2],
    [5, 4],
    [6, 1],
    [7, 1],
    [7, 2],
    [7, 3],
  ]);
  expect([5, 6, 7].map((line) => lines.span(line))).toEqual([
    [0, 3],
    [4, 4],
    [5, 7],
  ]);
});

test("offsets in a text are found in the literal that it is written as", () => {
  const document = '{"body": "a\\n\\u00e9\\"\\\\b\\ud83d\\ude00c"}';
  const [before, body] = [document.indexOf('"a'), 'a\né"\\b😀c'];

  const offsets = literalOffsets(document, before, [8, 0, 1, 2, 3, 4, 5, 6]);

  expect((JSON.parse(document) as { body: string }).body).toBe(body);
  expect([0, 1, 2, 3, 4, 5, 6, 8].map((offset) => document.slice(offsets.get(offset)).slice(0, 2))).toEqual([
    "a\\",
    "\\n",
    "\\u",
    '\\"',
    "\\\\",
    "b\\",
    "\\u",
    'c"',
  ]);
});
