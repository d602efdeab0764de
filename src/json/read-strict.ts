import type { Pointer } from "./pointer.ts";
import { type JsonFaultKind, type JsonLimits, scanJson } from "./scan-json.ts";

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

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Reads JSON (RFC 8259) as I-JSON (RFC 7493) asks for: what programs would read differently is refused
 * instead of read somehow. Bytes have to be UTF-8. Never throws.
 */
export function readStrict(
  body: Uint8Array | string,
  limits: JsonLimits = jsonLimits,
): { readonly value: unknown } | ReadFault {
  const text = typeof body === "string" ? body : decoded(body);
  const fault = typeof body === "string" ? undefined : utf8Fault(body, text);
  if (fault) return fault;
  if (text.charCodeAt(0) === 0xfeff) return faultAt("byte-order-mark", text, 0);
  const early = isCheap(text, limits) ? parsed(text) : undefined;
  if (early && isPlain(text, early.value, limits, typeof body === "string")) return early;
  return scanJson(text, limits) ?? early ?? parsed(text) ?? faultAt("not-json", text, text.length);
}

/** With U+FFFD in the place of what is no UTF-8. */
function decoded(bytes: Uint8Array): string {
  return isBuffer(bytes) ? bytes.utf8Slice() : utf8.decode(bytes);
}

/** Node's own decoder is faster. */
function isBuffer(bytes: Uint8Array): bytes is Uint8Array & { utf8Slice(): string } {
  return "utf8Slice" in bytes;
}

/** The first bytes that are no UTF-8: U+FFFD stands for them, but they do not stand for it. */
function utf8Fault(bytes: Uint8Array, text: string): ReadFault | undefined {
  if (!text.includes("\ufffd")) return undefined;
  let offset = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd && !(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)) {
      return faultAt("not-utf-8", text, at, offset);
    }
    // A surrogate is one half of what takes four bytes.
    offset += code < 0x80 ? 1 : code < 0x800 || code >> 11 === 0x1b ? 2 : 3;
  }
  return undefined;
}

function faultAt(kind: ReadFaultKind, text: string, at: number, offset = at): ReadFault {
  let [line, lineStart] = [1, 0];
  for (let before = 0; before < at; before += 1) {
    if (text.charCodeAt(before) !== 0x0a) continue;
    line += 1;
    lineStart = before + 1;
  }
  return { kind, offset, line, column: at - lineStart + 1, pointer: "" };
}

/**
 * Whether a text has so few colons, commas and brackets, and thereby members and elements, that `JSON.parse`
 * takes some milliseconds at most, however they are arranged. A close look may follow, and takes longer the
 * longer the text is: less may then be spent before it.
 */
function isCheap(text: string, { members }: JsonLimits): boolean {
  let left = Math.min(members, 32_000 - text.length / 48);
  if (text.length <= left) return true;
  for (const mark of [":", ",", "["]) {
    for (let at = text.indexOf(mark); at !== -1 && left >= 0; at = text.indexOf(mark, at + 1)) left -= 1;
  }
  return left >= 0;
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/**
 * Whether the parsed value can have lost nothing. A member's name ends in a quotation mark before a colon,
 * and this pair may stand in strings, too: if there are no more such pairs than members, no member is
 * there twice. False only says that the text has to be looked at closely.
 */
function isPlain(text: string, value: unknown, { depth }: JsonLimits, mayBeHalf: boolean): boolean {
  const firstEscape = text.indexOf("\\u");
  if (firstEscape !== -1 && /\\u[dD][89a-fA-F]/.test(text.slice(firstEscape))) return false;
  if (mayBeHalf && /[\ud800-\udfff]/.test(text)) return false;
  return pairsIn(text) === membersIn(value, Math.min(depth, jsonLimits.depth));
}

/** How many members all objects have; NaN where a number, or a name, may not be what was sent. */
function membersIn(value: unknown, depth: number): number {
  if (typeof value === "object") return value === null ? 0 : membersOf(value, depth);
  return typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER ? Number.NaN : 0;
}

function membersOf(value: object, depth: number): number {
  if (depth === 0) return Number.NaN;
  let members = 0;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) members += membersIn(value[at], depth - 1);
    return members;
  }
  for (const name in value) {
    if (name === "__proto__") return Number.NaN;
    members += 1 + membersIn((value as Readonly<Record<string, unknown>>)[name], depth - 1);
  }
  return members;
}

/** How often a colon follows a quotation mark, with nothing but blanks between them. */
function pairsIn(text: string): number {
  let pairs = 0;
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1)) {
    let before = at - 1;
    let code = text.charCodeAt(before);
    while (code <= 0x20) {
      before -= 1;
      code = text.charCodeAt(before);
    }
    if (code === 0x22) pairs += 1;
  }
  return pairs;
}
