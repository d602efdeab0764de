import { expect, test } from "vitest";
import { isPlainEvent, isPlainName } from "../../../src/testing/stats/plain-name.ts";
import { textFormat } from "../../../src/testing/stats/text-format.ts";
import { dayOf, times } from "../../../src/testing/stats/times.ts";

test.each([
  ["2024-03-29T10:00:00Z", "date-time-z"],
  ["2024-03-29t10:00:00.123z", "date-time-z"],
  ["2024-03-29T10:00:00+03:00", "date-time-offset"],
  ["2024-03-29T10:00:00+0300", "date-time-offset"],
  ["2024-03-29T10:00:00", "date-time-local"],
  ["2024-03-29 10:00:00", "date-time-local"],
  ["2024-03-29 10:00", "date-time-local"],
  ["2024-03-29", "date"],
  ["2024-02-30", undefined],
  ["2024-02-30T10:00:00Z", undefined],
  ["2024-03-29T25:00:00Z", undefined],
  ["jane@example.com", "email"],
  ["jane at example.com", undefined],
  ["https://example.com/a?b=c", "uri"],
  ["note: see https://example.com", undefined],
  ["", "empty"],
  ["Zoé", undefined],
  [`https://example.com/${"a".repeat(3000)}`, undefined],
])("the format of %j is %s", (text, format) => {
  expect(textFormat(text)).toBe(format);
});

test.each([
  ["2024-03-29T23:30:00-02:00", "2024-03-30"],
  ["2024-03-29T23:30:00-0200", "2024-03-30"],
  ["2024-03-29T23:30:00Z", "2024-03-29"],
  ["2024-03-29 23:30:00", "2024-03-29"],
  ["2024-03-29", "2024-03-29"],
  [1_711_755_000, "2024-03-29"],
  [1_711_755_000_000, "2024-03-29"],
  [0, undefined],
  [Number.MAX_VALUE, undefined],
  ["0001-01-01", undefined],
  ["9999-12-31T00:00:00Z", undefined],
  ["now", undefined],
  [null, undefined],
  [{}, undefined],
])("the day of %j is %s", (time, day) => {
  expect(dayOf(time)).toBe(day);
});

test("more than 400 days are counted in months, and more than 400 months in years", () => {
  const made = (count: number, step: number) => {
    const own = times();
    for (let index = 0; index < count; index += 1) own.add(dayOf(946_684_800 + index * step * 86_400));
    const { unit, buckets } = own.made();
    return [unit, buckets.length, buckets[0]];
  };

  expect(made(400, 1)).toEqual(["day", 400, { at: "2000-01-01", messages: 1 }]);
  expect(made(401, 1)).toEqual(["month", 14, { at: "2000-01", messages: 31 }]);
  expect(made(500, 31)).toEqual(["year", 43, { at: "2000", messages: 12 }]);
});

test("a name is what programmers write, and nothing that could be somebody's", () => {
  const names = ["first_name", "firstName", "NEW-STATUS", "id", "_links", "$ref", "line2", "COMPANY_2024"];
  const others = ["Jane", "Jane Doe", "jane@example.com", "33639981234", "+33", "Иван", "a.b", "x".repeat(41), ""];
  const secrets = ["sk_live_51H8x92Kq", "2024-03-29", "d41d8cd98f00b204", "a\u001b[31m", "a:b"];

  expect(names.filter(isPlainName)).toEqual(names);
  expect([...others, ...secrets].filter(isPlainName)).toEqual([]);
  expect(["job.creation", "APPLICANT", "invoice.status.updated"].every(isPlainEvent)).toBe(true);
  expect(["", "job.Jane", "a..b", "jane@example.com", `a.${"b.".repeat(50)}c`].some(isPlainEvent)).toBe(false);
});
