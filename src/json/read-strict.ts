import type { Pointer } from "./pointer.ts";
import { type FoundFault, type JsonFaultKind, type JsonLimits, lonely, scanJson } from "./scan-json.ts";

/** Why bytes are refused before, or while, they are read as JSON; the names are stable. */
export type ReadFaultKind = JsonFaultKind | "not-utf-8" | "byte-order-mark";

export interface ReadFault {
  readonly kind: ReadFaultKind;
  /** Bytes before the place for what is no UTF-8, UTF-16 code units otherwise. */
  readonly offset: number;
  /** Counted from 1; of bytes that are no UTF-8 the line and column of the text before them. */
  readonly line: number;
  readonly column: number;
  /** The value that the place is in. */
  readonly pointer: Pointer;
}

/** Deeper, or larger, than anything that a provider is known to send. */
export const jsonLimits: JsonLimits = { depth: 64, members: 100_000 };

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const latin1 = new TextDecoder("latin1");

/**
 * Reads JSON (RFC 8259) as I-JSON (RFC 7493) asks for: what programs would read differently is refused
 * instead of read somehow. Bytes have to be UTF-8. Never throws.
 */
export function readStrict(
  body: Uint8Array | string,
  limits: JsonLimits = jsonLimits,
): { readonly value: unknown } | ReadFault {
  const text = typeof body === "string" ? body : decoded(body);
  if (text === undefined) return noUtf8(body as Uint8Array);
  if (text.charCodeAt(0) === 0xfeff) return { kind: "byte-order-mark", offset: 0, line: 1, column: 1, pointer: "" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return placed(text, scanJson(text, limits) ?? { kind: "not-json", offset: text.length, pointer: "" });
  }
  if (isPlain(body, text, value, limits)) return { value };
  const fault = scanJson(text, limits);
  return fault === undefined ? { value } : placed(text, fault);
}

/** Node's own decoder is faster, but puts U+FFFD in the place of what is no UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  const fast = isBuffer(bytes) ? bytes.utf8Slice() : undefined;
  if (fast !== undefined && !fast.includes("\ufffd")) return fast;
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

interface BufferLike extends Uint8Array {
  utf8Slice(): string;
  latin1Slice(): string;
}

function isBuffer(bytes: Uint8Array): bytes is BufferLike {
  return "utf8Slice" in bytes && "latin1Slice" in bytes;
}

/**
 * Whether the parsed value can have lost nothing. A member's name ends in a quotation mark before a colon,
 * and this pair may stand in strings, too: if there are no more such pairs than members, no member is
 * there twice. False only says that the text has to be looked at closely.
 */
function isPlain(body: Uint8Array | string, text: string, value: unknown, limits: JsonLimits): boolean {
  if (text.includes("\\u") && /\\u(?:[dD][89a-fA-F]|005[fF])/.test(text)) return false;
  if (typeof body === "string" && lonely.test(text)) return false;
  const tally = { members: 0, elements: 0, isSafe: true };
  count(value, limits.depth, tally);
  if (!tally.isSafe || tally.members + tally.elements > limits.members) return false;
  // Both marks are ASCII: they are found in the bytes as well, which is faster than in letters of two bytes.
  return pairsIn(typeof body === "string" ? text : bytewise(body)) === tally.members;
}

/** A string of one byte a letter. */
function bytewise(bytes: Uint8Array): string {
  return isBuffer(bytes) ? bytes.latin1Slice() : latin1.decode(bytes);
}

function count(value: unknown, depth: number, tally: { members: number; elements: number; isSafe: boolean }): void {
  if (typeof value === "number") {
    if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER) tally.isSafe = false;
  } else if (typeof value === "object" && value !== null) {
    if (depth === 0) {
      tally.isSafe = false;
    } else if (Array.isArray(value)) {
      tally.elements += value.length;
      for (const element of value) {
        if (typeof element === "object" || typeof element === "number") count(element, depth - 1, tally);
      }
    } else {
      for (const name in value) {
        if (name === "__proto__") tally.isSafe = false;
        tally.members += 1;
        const member = (value as Readonly<Record<string, unknown>>)[name];
        if (typeof member === "object" || typeof member === "number") count(member, depth - 1, tally);
      }
    }
  }
}

/** How often a colon follows a quotation mark, with nothing but blanks between them. */
function pairsIn(text: string): number {
  let pairs = 0;
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1)) {
    let before = at - 1;
    let code = text.charCodeAt(before);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      before -= 1;
      code = text.charCodeAt(before);
    }
    if (code === 0x22) pairs += 1;
  }
  return pairs;
}

/** The first byte that is no UTF-8: the longest beginning that is, found by halving. */
function noUtf8(bytes: Uint8Array): ReadFault {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8Start(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // A letter that only begins is no part of the text before the fault.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true });
  const offset = new TextEncoder().encode(text).length;
  return { ...placed(text, { kind: "not-json", offset: text.length, pointer: "" }), kind: "not-utf-8", offset };
}

/** Whether bytes are UTF-8, or the beginning of such: a letter at their end may be incomplete. */
function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function placed(text: string, { kind, offset, pointer }: FoundFault): ReadFault {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { kind, offset, line: before.split("\n").length, column: offset - lineStart + 1, pointer };
}
