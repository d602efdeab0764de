import { expect, test } from "vitest";
import { isBeginning } from "../../src/testing/is-beginning.ts";
import { longestLine, recordsIn, type Source } from "../../src/testing/records-in.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Of each record the line, and its value or what is wrong with it. */
async function read(source: Source, first?: number): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const record of recordsIn(source, first)) {
    if ("reason" in record) all.push([record.line, record.reason, ...(record.column ? [record.column] : [])]);
    else if ("fault" in record) all.push([record.line, record.isCutOff ? "cut off" : record.fault.fault]);
    else all.push([record.line, record.value]);
  }
  return all;
}

test.each([
  [
    "1\n2\n3\n",
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
  ],
  [
    "1\r\n\r\n2",
    [
      [1, 1],
      [3, 2],
    ],
  ],
  ['\n \n{"a":"é😀"}\n', [[3, { a: "é😀" }]]],
  [
    '{"a":1}\n{"a":}\n{"a":2}\n',
    [
      [1, { a: 1 }],
      [2, "value expected"],
      [3, { a: 2 }],
    ],
  ],
  [
    '{"a":1}\n{"a":',
    [
      [1, { a: 1 }],
      [2, "cut off"],
    ],
  ],
  [
    '{"a":1}\n{"a":"é',
    [
      [1, { a: 1 }],
      [2, "cut off"],
    ],
  ],
  [
    '{"a":1}\n{"a":]',
    [
      [1, { a: 1 }],
      [2, "value expected"],
    ],
  ],
  ['{"a":\n', [[1, "value expected"]]],
  ["1\r2\r3", [[1, "cr-only"]]],
  ['{"a":\r1}\n', [[1, { a: 1 }]]],
  [
    "1\n\ufeff2\n",
    [
      [1, 1],
      [2, "invalid symbol"],
    ],
  ],
  ["", [[1, "empty"]]],
  ["\n \r\n", [[1, "empty"]]],
])("however it is cut into pieces, %j has these records", async (text, expected) => {
  const whole = bytes(text);
  const single = Array.from(whole, (byte) => Uint8Array.of(byte));
  const halves = [whole.subarray(0, whole.length >> 1), whole.subarray(whole.length >> 1)];

  expect(await read([whole])).toEqual(expected);
  expect(await read(single)).toEqual(expected);
  expect(await read(halves)).toEqual(expected);
});

test("lines can be counted from another number than 1", async () => {
  expect(await read([bytes("1\n2")], 7)).toEqual([
    [7, 1],
    [8, 2],
  ]);
});

test("a line that is not UTF-8 is told with its column, and the others are read", async () => {
  const source = [bytes("1\n"), Uint8Array.of(0x22, 0x61, 0xe9, 0x22, 0x0a), bytes("2\n")];

  expect(await read(source)).toEqual([
    [1, 1],
    [2, "not-utf-8", 3],
    [3, 2],
  ]);
});

test("a last line that ends within a character is cut off", async () => {
  expect(await read([bytes('1\n{"a":"'), Uint8Array.of(0xf0, 0x9f)])).toEqual([
    [1, 1],
    [2, "cut off"],
  ]);
});

test("of a source that breaks off, what came is read, also a last line that is whole", async () => {
  expect(await read([bytes('1\n{"a":'), "cut-off"])).toEqual([
    [1, 1],
    [2, "cut-off"],
  ]);
  expect(await read([bytes('1\n{"a":2}'), "changed"])).toEqual([
    [1, 1],
    [2, { a: 2 }],
    [2, "changed"],
  ]);
});

test("a line that is too long is told, and held nowhere", async () => {
  function* endless() {
    yield bytes("1\n");
    const piece = new Uint8Array(1024 * 1024).fill(0x61);
    for (let length = 0; length <= longestLine * 4; length += piece.length) yield piece;
    yield bytes("\n2\n");
  }

  const before = process.memoryUsage().arrayBuffers;
  const records = await read(endless());

  expect(records).toEqual([
    [1, 1],
    [2, "too-long"],
    [3, 2],
  ]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(longestLine * 2);
});

test.each([
  "",
  "{",
  '{"a',
  '{"a"',
  '{"a\\u0',
  '{"a":',
  '{"a":t',
  '{"a":fal',
  "[1,",
  "[-",
  "[1.",
  "[1e",
  "[1e+",
  '["\\',
  '["\\u00',
  "nul",
])("%j is the beginning of a document", (text) => {
  expect(isBeginning(text)).toBe(true);
});

test.each(["}", "[1,]", "{a", '{"a":tx', "[1 2", '["\u0001', '["\\x', "1 2", '1 "x"'])(
  "%j is no beginning of one",
  (text) => {
    expect(isBeginning(text)).toBe(false);
  },
);
