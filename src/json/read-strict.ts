import type { Pointer } from "./pointer.ts";
import { decoded, jsonLimits, parsed, readPlain } from "./read-plain.ts";
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

/**
 * Reads JSON (RFC 8259) as I-JSON (RFC 7493) asks for: what programs would read differently is refused
 * instead of read somehow. Bytes have to be UTF-8. Never throws.
 */
export function readStrict(
  body: Uint8Array | string,
  limits: JsonLimits = jsonLimits,
): { readonly value: unknown } | ReadFault {
  return readPlain(body, limits) ?? readClosely(body, limits);
}

/** As `readStrict`, for what `readPlain` does not take. */
export function readClosely(body: Uint8Array | string, limits: JsonLimits): { readonly value: unknown } | ReadFault {
  const text = typeof body === "string" ? body : decoded(body);
  const fault = typeof body === "string" ? undefined : utf8Fault(body, text);
  if (fault) return fault;
  if (text.charCodeAt(0) === 0xfeff) return faultAt("byte-order-mark", text, 0);
  return scanJson(text, limits) ?? parsed(text) ?? faultAt("not-json", text, text.length);
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
