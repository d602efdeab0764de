import type { JsonFaultKind } from "./scan-json.ts";

/** What reading a string, a number or a word finds. */
export interface Token {
  /** The offset after it; of what is no JSON, the place where it stops being so. */
  end: number;
  /** Equal for strings that mean the same, however they are spelt. */
  hash: number;
}

/** No sender can know which strings have equal hashes. */
const seed = (Math.random() * 2 ** 32) | 0;
const factor = (Math.random() * 2 ** 32) | 1;
const escapes: Readonly<Record<string, number>> = {
  '"': 0x22,
  "\\": 0x5c,
  "/": 0x2f,
  b: 0x08,
  f: 0x0c,
  n: 0x0a,
  r: 0x0d,
  t: 0x09,
};

/** A hash with one more unit: never the same for two units and one hash, or for two hashes and one unit. */
export function mixed(hash: number, unit: number): number {
  const product = Math.imul(hash ^ unit, factor);
  return product ^ (product >>> 15);
}

/** The string that begins at an offset. Control characters have to be escaped (RFC 8259, section 7). */
export function readString(text: string, start: number, token: Token): JsonFaultKind | undefined {
  let at = start + 1;
  let hash = seed;
  let isHigh = false;
  let isLone = false;
  for (; at < text.length; at += 1) {
    let unit = text.charCodeAt(at);
    if (unit < 0x20) break;
    if (unit === 0x22) {
      token.end = at + 1;
      token.hash = hash;
      return isLone || isHigh ? "lone-surrogate" : undefined;
    }
    if (unit === 0x5c) {
      unit = escapedAt(text, at + 1);
      if (unit < 0) break;
      at += text.charCodeAt(at + 1) === 0x75 ? 5 : 1;
    }
    if (isHigh || unit >= 0xd800) {
      if (isHigh !== (unit >> 10 === 0x37)) isLone = true;
      isHigh = unit >> 10 === 0x36;
    }
    hash = mixed(hash, unit);
  }
  token.end = at;
  return "not-json";
}

/** The UTF-16 code unit that is written after a backslash; -1 for none. */
function escapedAt(text: string, at: number): number {
  const letter = text.charAt(at);
  if (letter !== "u") return escapes[letter] ?? -1;
  let unit = 0;
  for (let place = at + 1; place < at + 5; place += 1) {
    const code = codeAt(text, place);
    const digit = code < 0x3a ? code - 0x30 : (code | 0x20) - 0x57;
    if (digit < 0 || digit > 15 || (code > 0x39 && digit < 10)) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

/** The number, or one of the three words, that begins at an offset. */
export function readScalar(text: string, start: number, token: Token): JsonFaultKind | undefined {
  const code = codeAt(text, start);
  const word = code === 0x74 ? "true" : code === 0x66 ? "false" : "null";
  if (!text.startsWith(word, start)) return readNumber(text, start, token);
  token.end = start + word.length;
  return undefined;
}

/** RFC 8259, section 6. */
function readNumber(text: string, start: number, token: Token): JsonFaultKind | undefined {
  const first = codeAt(text, start) === 0x2d ? start + 1 : start;
  const whole = codeAt(text, first) === 0x30 ? first + 1 : digitsEnd(text, first, start);
  const part = codeAt(text, whole) === 0x2e ? digitsEnd(text, whole + 1, whole) : whole;
  const end = (codeAt(text, part) | 0x20) === 0x65 ? exponentEnd(text, part) : part;
  token.end = whole === start ? start : end;
  if (whole === start) return "not-json";
  // Neither so few digits nor so short an exponent are too much.
  if (end - start < 5) return undefined;
  const size = Math.abs(Number(text.slice(start, end)));
  if (size <= Number.MAX_SAFE_INTEGER) return undefined;
  if (size === Number.POSITIVE_INFINITY) return "overflowing-number";
  return end === whole ? "unsafe-integer" : undefined;
}

function exponentEnd(text: string, start: number): number {
  const sign = codeAt(text, start + 1);
  return digitsEnd(text, sign === 0x2b || sign === 0x2d ? start + 2 : start + 1, start);
}

/** The offset after the digits; `none` if there are none. */
function digitsEnd(text: string, start: number, none: number): number {
  let at = start;
  for (let code = codeAt(text, at); code >= 0x30 && code <= 0x39; code = codeAt(text, at)) at += 1;
  return at === start ? none : at;
}

/** Reading past the end would make V8 read slower from then on. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : -1;
}
