import { expect, test } from "vitest";
import { harEntriesOf } from "../../src/testing/har.ts";

const post = (postData: unknown, more: object = {}) => ({
  request: { method: "POST", headers: [], postData, ...more },
});

function entriesOf(value: unknown, space?: number) {
  const text = JSON.stringify(value, null, space);
  return harEntriesOf({ line: 1, text, value: JSON.parse(text) as unknown });
}

test.each([null, [], 7, {}, { log: 1 }, { log: {} }, { log: { entries: {} } }, { entries: [] }])(
  "%j is no HAR file",
  (value) => {
    expect(entriesOf(value)).toBeUndefined();
  },
);

test("what is in a HAR file is told by its contents", () => {
  expect(entriesOf({ log: { entries: [] } })).toEqual([]);
});

test.each([
  ["a GET", { request: { method: "GET", headers: [] } }, "none"],
  ["a POST without a body", post(undefined), "none"],
  ["a POST with an empty body", post({ text: "" }, { bodySize: 0 }), "none"],
  ["nothing", null, "none"],
  ["no request", { response: {} }, "none"],
  ["a POST whose body has a size alone", post(undefined, { bodySize: 3 }), "no-text"],
  ["a form", post({ params: [{ name: "a", value: "b" }] }), "no-text"],
  ["JSON", post({ text: "[1]" }), { headers: {}, payload: [1], at: "/postData/text", text: "[1]" }],
  [
    "JSON in Base64",
    post({ text: "WzFd", encoding: "base64" }),
    { headers: {}, payload: [1], at: "/postData/text", text: "[1]", isEncoded: true },
  ],
  [
    "JSON with headers",
    post(
      { text: "1" },
      {
        method: "post",
        headers: [
          { name: "A", value: "1" },
          { name: "a", value: "2" },
        ],
      },
    ),
    { headers: { A: "1, 2" }, payload: 1, at: "/postData/text", text: "1" },
  ],
])("an entry that is %s", (_, entry, delivery) => {
  expect(entriesOf({ log: { entries: [entry] } })?.[0]?.delivery).toEqual(delivery);
});

test("each request is a document at its place in the file", () => {
  const [first, second] = entriesOf({ log: { entries: [post({ text: "1" }), post({ text: "2" })] } }, 2) ?? [];

  expect([first?.at, second?.at]).toEqual(["/log/entries/0/request", "/log/entries/1/request"]);
  expect([first?.document.line, first?.document.column]).toEqual([5, 20]);
  expect([second?.document.line, second?.document.column]).toEqual([14, 20]);
  expect(JSON.parse(second?.document.text ?? "")).toEqual(second?.document.value);
});

test("of a member that stands twice, the last counts, as for JSON.parse", () => {
  const text = '{"log":{"entries":[{"request":{"method":"GET"},"request":{"method":"POST","postData":{"text":"1"}}}]}}';

  const [entry] = harEntriesOf({ line: 1, text, value: JSON.parse(text) as unknown }) ?? [];

  expect(entry?.document.text).toBe('{"method":"POST","postData":{"text":"1"}}');
  expect(entry?.delivery).toMatchObject({ payload: 1 });
});

test("100,000 entries take no time that anybody notices", () => {
  const started = performance.now();

  const entries = entriesOf({ log: { entries: Array(100_000).fill(post({ text: "1" })) } });

  expect(entries).toHaveLength(100_000);
  expect(performance.now() - started).toBeLessThan(5000);
});
