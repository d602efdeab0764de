import { createScanner } from "jsonc-parser";
import { token } from "./tokens.ts";

/** A number that programs do not read as it is written. */
export interface UnsafeNumber {
  /** `too-large`: read as infinity; `imprecise`: an integer beyond 2^53 − 1, read as another one. */
  readonly kind: "too-large" | "imprecise";
  readonly offset: number;
  readonly length: number;
}

/** The numbers of a JSON text that a reader with double-precision numbers (RFC 8259, section 6) falsifies. */
export function unsafeNumbers(text: string): UnsafeNumber[] {
  if (!/\d{16}|\d[eE]\+?\d{2}/.test(text)) return [];
  const found: UnsafeNumber[] = [];
  const scanner = createScanner(text, true);
  for (let kind = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    if (kind !== token.number) continue;
    const written = scanner.getTokenValue();
    const value = Number(written);
    const place = { offset: scanner.getTokenOffset(), length: scanner.getTokenLength() };
    if (!Number.isFinite(value)) found.push({ kind: "too-large", ...place });
    else if (/^-?\d+$/.test(written) && !Number.isSafeInteger(value)) found.push({ kind: "imprecise", ...place });
  }
  return found;
}
