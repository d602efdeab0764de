import { expect, test } from "vitest";
import { cutFrame, frameOf } from "../../src/testing/frame.ts";
import { linesIn } from "../../src/testing/lines.ts";

const text = '{\n  "name": "Zoé",\n\t"age": 7, "tags": ["a", null, true],\r\n  "note": "x"\n}\n';
const at = (part: string) => text.indexOf(part);

test("values are left out, but for the one at the place if it may be shown", () => {
  const hidden = frameOf(linesIn(text), { offset: at("7"), length: 1 }, "names");
  const shown = frameOf(linesIn(text), { offset: at("7"), length: 1 }, "value");

  expect(hidden).toEqual([
    { number: 1, text: "{" },
    { number: 2, text: '  "name": "…",' },
    { number: 3, text: '\t"age": …, "tags": ["…", null, true],\r', mark: { column: 9, length: 1 } },
    { number: 4, text: '  "note": "…"' },
    { number: 5, text: "}" },
  ]);
  expect(shown[2]).toEqual({
    number: 3,
    text: '\t"age": 7, "tags": ["…", null, true],\r',
    mark: { column: 9, length: 1 },
  });
});

test("the mark is as long as what is shown, and at an object one character", () => {
  const name = frameOf(linesIn(text), { offset: at('"Zoé"'), length: 5 }, "names");
  const list = frameOf(linesIn(text), { offset: at("["), length: 1 }, "value");

  expect(name[1]).toEqual({ number: 2, text: '  "name": "…",', mark: { column: 11, length: 3 } });
  expect(list[2]?.mark).toEqual({ column: 20, length: 1 });
});

test("of a text that is not JSON only names before the place are shown", () => {
  const broken = '{"name": "Zoé" "mail": "a", "b": {"c": /* no\nmore */ 1}}\n"d": 2';

  const frame = frameOf(linesIn(broken), { offset: broken.indexOf('"mail"'), length: 1 }, "names-before");

  expect(frame).toEqual([
    { number: 1, text: '{"name": "…" "…": "…", "…": {"…": …', mark: { column: 14, length: 1 } },
    { number: 2, text: "… …}}" },
    { number: 3, text: '"…": …' },
  ]);
});

test("a string at the place that a colon follows is not taken for a name", () => {
  const broken = '{"name": "Zoé": 1}';

  const frame = frameOf(linesIn(broken), { offset: broken.indexOf(": 1"), length: 1 }, "names-before");

  expect(frame[0]?.text).toBe('{"name": "…": …}');
});

test("a place at the end of a text is marked", () => {
  expect(frameOf(linesIn("[1"), { offset: 2, length: 1 }, "names-before")).toEqual([
    { number: 1, text: "[…", mark: { column: 3, length: 1 } },
  ]);
});

test("long lines are left out around the place, and cut down to it at the place", () => {
  const long = `{"a": "${"x".repeat(500)}",\n"b": 1,\n"c": 2, "d": ["${"x".repeat(500)}"]}`;
  const lines = linesIn(long);

  const beside = frameOf(lines, { offset: long.indexOf("1"), length: 1 }, "value");
  const inside = frameOf(lines, { offset: long.indexOf("2,"), length: 1, key: long.indexOf('"c"') }, "value");

  expect(beside).toEqual([{ number: 2, text: '"b": 1,', mark: { column: 6, length: 1 } }]);
  expect(inside).toEqual([{ number: 3, text: '… "c": 2, "d": ["…" …', mark: { column: 8, length: 1 } }]);
});

test("a body's lines are one line of a recording", () => {
  const body = '{\n  "a": 5,\n  "b": "x"\n}';

  const line = cutFrame(body, { offset: body.indexOf("5"), length: 1, key: body.indexOf('"a"') }, "value", 40);

  expect(line).toEqual({ number: 40, text: '… "a": 5, "b": "…" } …', mark: { column: 8, length: 1 } });
});
