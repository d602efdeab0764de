import { expect, test } from "vitest";
import { deliveryOf, headerAt } from "../../src/testing/delivery-of.ts";
import { recordsOf } from "../../src/testing/records.ts";
import { decode } from "../../src/testing/source-text.ts";

const recordsIn = (name: string, text: string) => {
  const { isLines, records } = recordsOf(name, text);
  return {
    isLines,
    records: [...records].map((record) => [
      record.line,
      "value" in record ? record.value : "fault" in record ? record.fault.fault : record.reason,
    ]),
  };
};

test.each([
  ["a.json", "[1,\n2]", { isLines: false, records: [[1, [1, 2]]] }],
  ["a.json", "{}\n", { isLines: false, records: [[1, {}]] }],
  [
    "a.json",
    "{}\n{",
    {
      isLines: true,
      records: [
        [1, {}],
        [2, "member name expected"],
      ],
    },
  ],
  [
    "a.json",
    "\r\n {} \r\n[]\r\n",
    {
      isLines: true,
      records: [
        [2, {}],
        [3, []],
      ],
    },
  ],
  ["a.json", "{\n}}", { isLines: false, records: [[1, "end of file expected"]] }],
  ["a.json", "{} {}", { isLines: false, records: [[1, "end of file expected"]] }],
  [
    "-",
    "1\n2",
    {
      isLines: true,
      records: [
        [1, 1],
        [2, 2],
      ],
    },
  ],
  [
    "a.NDJSON",
    "{\n}",
    {
      isLines: true,
      records: [
        [1, "member name expected"],
        [2, "value expected"],
      ],
    },
  ],
  ["a.jsonl", "1", { isLines: true, records: [[1, 1]] }],
])("of %s, %j is read as %j", (name, text, expected) => {
  expect(recordsIn(name, text)).toEqual(expected);
});

test("lines are read one at a time", () => {
  const { records } = recordsOf("a.ndjson", "1\n2\n3");
  const [first] = records;

  expect(first).toEqual({ line: 1, text: "1", value: 1 });
});

test.each([
  [{ a: 1 }, { payload: { a: 1 }, at: "" }],
  [[1], { payload: [1], at: "" }],
  [null, { payload: null, at: "" }],
  [{ body: 1 }, { payload: 1, at: "/body" }],
  [
    { body: 1, event: "x" },
    { payload: { body: 1, event: "x" }, at: "" },
  ],
  [
    { headers: { "X-Event": "PING" }, method: "POST" },
    { headers: { "X-Event": "PING" }, payload: undefined, at: "" },
  ],
  [{ payload: 1 }, { payload: 1, at: "/payload" }],
  [
    { headers: {}, body: 1 },
    { headers: {}, payload: 1, at: "/body" },
  ],
  [
    { headers: null, body: 1 },
    { payload: 1, at: "/body" },
  ],
  [
    { headers: {}, body: "[1]" },
    { headers: {}, payload: [1], at: "/body", text: "[1]" },
  ],
  [
    { headers: {}, body: "" },
    { headers: {}, payload: undefined, at: "/body", text: "" },
  ],
  [
    { headers: {}, body: "[" },
    { headers: {}, fault: { line: 1, column: 2, fault: "value expected" }, at: "/body", text: "[" },
  ],
  [
    { headers: { A: "1", B: ["2", "3"], C: 4, D: [5] }, payload: 1 },
    { headers: { A: "1", B: "2, 3" }, payload: 1, at: "/payload" },
  ],
  [
    { headers: [["A", "1"], ["B", "2"], ["b", "3"], ["C", 4], ["D"], 5], body: 1 },
    { headers: { A: "1", B: "2, 3" }, payload: 1, at: "/body" },
  ],
  [
    { headers: [{ name: "A", value: "1" }, { NAME: "B", VALUE: "2" }, { name: "C" }, null], body: 1 },
    { headers: { A: "1", B: "2" }, payload: 1, at: "/body" },
  ],
  [
    { body: "WzFd", bodyEncoding: "base64" },
    { payload: [1], at: "/body", text: "[1]", isEncoded: true },
  ],
  [
    { headers: {}, body: "WzFd\n", encoding: "BASE64" },
    { headers: {}, payload: [1], at: "/body", text: "[1]", isEncoded: true },
  ],
  [
    { headers: {}, body: "WzFd", isBase64Encoded: true },
    { headers: {}, payload: [1], at: "/body", text: "[1]", isEncoded: true },
  ],
  [
    { headers: {}, body: "[1]", bodyEncoding: "utf-8", isBase64Encoded: false },
    { headers: {}, payload: [1], at: "/body", text: "[1]" },
  ],
  [
    { headers: {}, body: "", bodyEncoding: "base64" },
    { headers: {}, payload: undefined, at: "/body", text: "", isEncoded: true },
  ],
  [
    { headers: {}, body: "*", bodyEncoding: "base64" },
    { headers: {}, fault: "not-base64", at: "/body", text: "", isEncoded: true },
  ],
  [
    { headers: {}, body: "IukiCg==", bodyEncoding: "base64" },
    { headers: {}, fault: "not-utf-8", at: "/body", text: "", isEncoded: true },
  ],
  [
    { headers: {}, body: "x", bodyEncoding: "gzip" },
    { headers: {}, fault: "unknown-encoding", at: "/body", text: "", isEncoded: true },
  ],
  [
    { headers: {}, body: "77u/WzFd", bodyEncoding: "base64" },
    {
      headers: {},
      fault: { line: 1, column: 1, fault: "invalid symbol" },
      at: "/body",
      text: "\ufeff[1]",
      isEncoded: true,
    },
  ],
])("the delivery in %j is %j", (document, expected) => {
  expect(deliveryOf(document)).toEqual(expected);
});

test("members that every object inherits are no members of a document", () => {
  const document = Object.create({ headers: {}, body: 1 }) as object;

  expect(deliveryOf(document)).toEqual({ payload: document, at: "" });
});

test.each([
  [{ headers: { "x-event": "A" }, body: 1 }, "/headers/x-event"],
  [
    {
      headers: [
        ["Via", "1"],
        ["x-event", "A"],
      ],
      body: 1,
    },
    "/headers/1/1",
  ],
  [{ headers: [{ name: "x-event", value: "A" }], body: 1 }, "/headers/0/value"],
  [{ headers: [{ Name: "x-event", Value: "A" }], body: 1 }, "/headers/0/Value"],
  [{ headers: {}, body: 1 }, "/headers/X-Event"],
  [{ headers: [7, null, ["x-event"], {}], body: 1 }, "/headers/2/1"],
  [[], "/headers/X-Event"],
])("in %j the header X-Event stands at %s", (document, pointer) => {
  expect(headerAt(document, "X-Event")).toBe(pointer);
});

test.each([
  [[], { fault: "empty" }],
  [[0x20, 0x0a], { fault: "empty" }],
  [[0xef, 0xbb, 0xbf, 0x31], { text: "1" }],
  [[0xff, 0xfe, 0x31, 0x00], { fault: "utf-16" }],
  [[0xfe, 0xff, 0x00, 0x31], { fault: "utf-16" }],
  [[0x7b, 0x00, 0x7d, 0x00], { fault: "utf-16" }],
  [[0x00, 0x7b, 0x00, 0x7d], { fault: "utf-16" }],
  [[0x22, 0xe9, 0x22], { fault: "not-utf-8" }],
  [[0xed, 0xa0, 0x80], { fault: "not-utf-8" }],
  [[0x31], { text: "1" }],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00], { fault: "binary" }],
  [[0, 0, 0, 0], { fault: "binary" }],
])("the bytes %j are %j", (bytes, expected) => {
  expect(decode(Uint8Array.from(bytes))).toEqual(expected);
});
