import type { JsonLimits } from "./scan-json.ts";

/** Deeper, or larger, than anything that a provider is known to send. */
export const jsonLimits: JsonLimits = { depth: 64, members: 100_000 };

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Reads JSON of which one look tells that a strict reader takes it, as nearly all is; undefined where it
 * takes a closer look.
 */
export function readPlain(body: Uint8Array | string, limits: JsonLimits): { readonly value: unknown } | undefined {
  const text = typeof body === "string" ? body : decoded(body);
  // What is no UTF-8 has become U+FFFD.
  if (text.includes("\ufffd") || text.charCodeAt(0) === 0xfeff || !isCheap(text, limits)) return undefined;
  const read = parsed(text);
  return read && isPlain(text, read.value, limits, typeof body === "string") ? read : undefined;
}

/** With U+FFFD in the place of what is no UTF-8. */
export function decoded(bytes: Uint8Array): string {
  return isBuffer(bytes) ? bytes.utf8Slice() : utf8.decode(bytes);
}

/** Node's own decoder is faster. */
function isBuffer(bytes: Uint8Array): bytes is Uint8Array & { utf8Slice(): string } {
  return "utf8Slice" in bytes;
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

/** The value, if it is JSON. */
export function parsed(text: string): { readonly value: unknown } | undefined {
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
  if (mayBeHalf && !text.isWellFormed()) return false;
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
