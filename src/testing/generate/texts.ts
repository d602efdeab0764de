import type { Schema } from "../../runtime/schema-data.ts";
import { matching, textsAround } from "./pattern.ts";
import { between, pick, type Random } from "./random.ts";

/** A text that the schema lets pass, more or less as one would be sent. */
export function textFor({ format, pattern, "x-prefix": prefix }: Schema, random: Random): string {
  if (format !== undefined) return textsOfFormats[format]?.make(random) ?? "";
  if (pattern === undefined) return pick(random, [words, numerals, moments, hexadecimal])(random);
  if (prefix !== undefined) return prefix + pick(random, ["created", "updated", "deleted"]);
  const expression = new RegExp(pattern, "u");
  // Digits alone make a 77th month.
  const moment = spellingsOf(random).find((text) => expression.test(text));
  return moment ?? matching(pattern, random);
}

/** Texts at the edges of what the schema lets pass. */
export function oddTexts({ format, pattern }: Schema): readonly string[] {
  if (format !== undefined) return textsOfFormats[format]?.odd ?? [""];
  return pattern === undefined ? odd : textsAround(pattern).matching;
}

/** Texts that the schema does not let pass; none where it lets any pass. */
export function badTexts({ format, pattern }: Schema): readonly string[] {
  if (format !== undefined) return textsOfFormats[format]?.bad ?? [];
  return pattern === undefined ? [] : textsAround(pattern).others;
}

/** Texts that programs stumble over. */
const odd: readonly string[] = [
  "",
  " ",
  "👩🏽‍💻 naïve 日本語",
  "שלום \u202eabc\u202c",
  "first\r\nsecond\r\n",
  "a\u2028b\u2029c",
  "\u0000\u0007\u001b[31m",
  '<b>O\'Brien & "sons"</b>\\/',
  "null",
  "-0",
  "__proto__",
  "e\u0301 \ufeff\u200b",
  "long ".repeat(2000),
];

const someWords = [
  "Anna",
  "Müller",
  "Тест",
  "senior",
  "developer",
  "Zoé",
  "O’Neill",
  "interview",
  "Paris",
  "note",
  "2",
  "£",
];

function words(random: Random): string {
  return Array.from({ length: between(random, 1, 4) }, () => pick(random, someWords)).join(" ");
}

function numerals(random: Random): string {
  return String(between(random, 0, 99_999));
}

function hexadecimal(random: Random): string {
  return between(random, 0, 2 ** 32 - 1)
    .toString(16)
    .padStart(8, "0");
}

function moments(random: Random): string {
  return pick(random, spellingsOf(random));
}

/** One moment, as vendors spell it. */
function spellingsOf(random: Random): string[] {
  const { day, time } = momentOf(random);
  const zone = pick(random, ["+00:00", "+02:00", "-05:30"]);
  return [
    `${day} ${time}`,
    `${day} ${time.slice(0, 5)}`,
    `${day}T${time}${zone}`,
    `${day}T${time}${zone.replace(":", "")}`,
  ];
}

function momentOf(random: Random): { readonly day: string; readonly time: string } {
  const moment = new Date(between(random, 0, 4_102_444_799) * 1000).toISOString();
  return { day: moment.slice(0, 10), time: moment.slice(11, 19) };
}

/** By format: one that would be sent, those at the edges, and what does not have the format. */
export const textsOfFormats: Readonly<
  Record<
    string,
    { readonly make: (random: Random) => string; readonly odd: readonly string[]; readonly bad: readonly string[] }
  >
> = {
  date: {
    make: (random) => momentOf(random).day,
    odd: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "1969-12-31"],
    bad: [
      "2023-02-29",
      "1900-02-29",
      "2022-13-01",
      "2022-04-31",
      "22-03-29",
      "29.03.2022",
      "2022-3-9",
      "2022-03-29T00:00:00Z",
      " 2022-03-29",
      "",
    ],
  },
  "date-time": {
    make: (random) => {
      const { day, time } = momentOf(random);
      return `${day}T${time}${pick(random, ["Z", ".5Z", ".123456Z", "+02:00", "-05:30"])}`;
    },
    odd: [
      "2024-02-29T23:59:59Z",
      "2016-12-31T23:59:60Z",
      "0001-01-01T00:00:00+00:00",
      "9999-12-31T23:59:59.999999999-12:00",
      "2022-03-29t07:50:42z",
    ],
    bad: [
      "2023-02-29T07:50:42Z",
      "2022-03-29T24:00:00Z",
      "2022-03-29T07:60:42Z",
      "2022-03-29T07:50:42",
      "2022-03-29T07:50Z",
      "2022-03-29",
      "1648540242",
      "2022-03-29T07:50:42.Z",
      "07:50:42Z",
      "",
    ],
  },
  email: {
    make: (random) =>
      `${pick(random, ["jane", "a.b+c", "o'brien", "x_1"])}@${pick(random, ["example.com", "mail.example.org", "ex-ample.co.uk"])}`,
    odd: ["a@b.co", "!#$%&'*+-/=?^_`{|}~@example.com", `${"a".repeat(64)}@example.com`, "1@1.example"],
    bad: [
      "jane",
      "jane@",
      "@example.com",
      "jane@@example.com",
      "jane@example..com",
      "jane.@example.com",
      "jane @example.com",
      "Jane <jane@example.com>",
      "jane@-example.com",
      "",
    ],
  },
  uri: {
    make: (random) =>
      `https://${pick(random, ["example.com", "cdn.example.org:8443"])}/${between(random, 1, 9999)}${pick(random, ["", "?a=b&c=%20", "#top", "/file.pdf"])}`,
    odd: [
      "https://[::1]:8080/",
      "mailto:jane@example.com",
      "urn:isbn:0451450523",
      "https://example.com/%D0%B6?x=%00",
      "HTTPS://EXAMPLE.COM",
    ],
    bad: [
      "example.com",
      "//example.com/a",
      "/a/b",
      "https://exa mple.com",
      "https://example.com/%zz",
      "https://example.com/é",
      "1https://example.com",
      "https//example.com",
      "",
    ],
  },
};
