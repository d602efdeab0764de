import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/runtime/format-names.ts";
import { pick, seeded, seedOfRun } from "../random.ts";

type Check = (text: string) => boolean;

/** The format as ajv-formats has it, whichever of its three ways it is written in. */
function reference(name: "date" | "date-time" | "email" | "uri"): Check {
  const format = fullFormats[name] as RegExp | Check | { validate: Check };
  if (format instanceof RegExp) return (text) => format.test(text);
  return typeof format === "function" ? format : format.validate;
}

const dates = [
  "2022-03-29",
  "2020-02-29",
  "1900-02-29",
  "2000-02-29",
  "0000-01-01",
  "9999-12-31",
  "2022-00-10",
  "2022-13-01",
  "2022-04-31",
  "2022-06-31",
  "2022-1-01",
];
const times = [
  "00:00:00",
  "23:59:59",
  "24:00:00",
  "12:60:00",
  "12:00:60",
  "23:59:60",
  "22:59:60",
  "07:50:42.5",
  "07:50:42.",
  "7:50:42",
];
const zones = ["Z", "z", "+00:00", "-00:00", "+02:00", "-11:30", "+24:00", "+01:60", "+14:00", "", "02:00"];
const mails = [
  "jane",
  "jane.doe",
  ".jane",
  "jane.",
  "ja..ne",
  "a+b",
  "o'neil",
  "!#$%&*/=?^_`{|}~-",
  "ä",
  "a b",
  '"q"',
  "",
];
const hosts = [
  "example.com",
  "example",
  "ex-ample.com",
  "-example.com",
  "example-.com",
  "example..com",
  "example.com.",
  "sub.example.co.uk",
  "127.0.0.1",
  "exämple.com",
  "",
];
const uris = [
  "https://example.com",
  "https://example.com/a/b?c=d&e=f#g",
  "mailto:a@b.c",
  "urn:a:b",
  "http://",
  "//example.com",
  "/a/b",
  "https://exa mple.com",
  "https://example.com/%20",
  "https://example.com/%2",
  "https://example.com/<>",
  "1http://a",
  "https://[::1]/",
  "a:b",
  "",
];

/** Texts around a format: whole ones, glued parts, and such with one character changed, removed or added. */
function textsFor(name: string, random: () => number, count: number): string[] {
  const parts = {
    date: () => pick(random, dates),
    "date-time": () => pick(random, dates) + pick(random, ["T", "t"]) + pick(random, times) + pick(random, zones),
    email: () => `${pick(random, mails)}${pick(random, ["@", "@", "@", "@@", ""])}${pick(random, hosts)}`,
    uri: () => pick(random, uris),
  };
  const make = parts[name as keyof typeof parts];
  return Array.from({ length: count }, () => {
    const text = make();
    const at = Math.floor(random() * (text.length + 1));
    const other = pick(random, ["0", "9", "-", ":", ".", "@", "a", "Z", "+", "/", "%", "~", "_", "|", "é", "\n"]);
    const changed = [
      text,
      text,
      text.slice(0, at) + text.slice(at + 1),
      text.slice(0, at) + other + text.slice(at),
      text.slice(0, at) + other + text.slice(at + 1),
    ];
    return pick(random, changed);
  });
}

describe.each(["date", "date-time", "email"] as const)("%s", (name) => {
  test("agrees with ajv-formats on generated texts, but for what RFC 3339 does not allow", () => {
    const isFormat = formats[name] ?? (() => false);
    const isReference = reference(name);
    // ajv-formats takes a blank for the T, and an offset without a colon or without minutes.
    const isLax = (text: string) =>
      name === "date-time" && (!/^.{10}t/i.test(text) || !/(z|[+-]\d\d:\d\d)$/i.test(text));
    const texts = textsFor(name, seeded(seedOfRun()), 20_000);

    const differing = texts.filter((text) => isFormat(text) !== isReference(text) && !(isLax(text) && !isFormat(text)));

    expect([...new Set(differing)].slice(0, 5)).toEqual([]);
    expect(texts.filter(isFormat).length).toBeGreaterThan(500);
  });
});

test("a URI has a scheme and only characters of RFC 3986; ajv-formats agrees but for details of hosts and paths", () => {
  const isUri = formats.uri ?? (() => false);
  const isReference = reference("uri");
  const texts = textsFor("uri", seeded(seedOfRun()), 20_000);

  // Whatever ajv-formats takes is taken; what it refuses beyond that is finer grammar, not other characters.
  expect(texts.filter((text) => isReference(text) && !isUri(text))).toEqual([]);
  expect(
    texts.filter(
      (text) => isUri(text) && !/^[a-z][a-z0-9+.-]*:([\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})*$/i.test(text),
    ),
  ).toEqual([]);
});

test.each([
  ["date", "2022-03-29", true],
  ["date", "2022-02-29", false],
  ["date-time", "2022-03-29T07:50:42+02:00", true],
  ["date-time", "2019-07-19T16:57:17+0200", false],
  ["date-time", "2022-03-29 07:50:42Z", false],
  ["date-time", "2016-12-31T23:59:60Z", true],
  ["date-time", "2017-01-01T01:59:60+02:00", true],
  ["date-time", "2016-12-31T22:59:60Z", false],
  ["email", "jane@example.com", true],
  ["email", "[email protected]", false],
  ["uri", "URL_FORM", false],
] as const)("%s %j: %j", (name, text, expected) => {
  expect(formats[name]?.(text)).toBe(expected);
});
