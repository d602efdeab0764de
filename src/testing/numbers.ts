import { walkJson } from "./walk-json.ts";

/** A number that programs do not read as it is written. */
export interface UnsafeNumber {
  /** `too-large`: read as infinity; `imprecise`: an integer beyond 2^53 − 1, read as another one. */
  readonly kind: "too-large" | "imprecise";
  /** Names and indices that lead to it, or the first hundred of them. */
  readonly steps: readonly (string | number)[];
}

/** The numbers of a JSON text that a reader with double-precision numbers (RFC 8259, section 6) falsifies. */
export function unsafeNumbers(text: string): UnsafeNumber[] {
  if (!/\d{16}|\d[eE]\+?\d{2}/.test(text)) return [];
  const found: UnsafeNumber[] = [];
  walkJson(text, ({ isNumber, steps, offset, length }) => {
    if (!isNumber) return;
    const written = text.slice(offset, offset + length);
    const value = Number(written);
    if (!Number.isFinite(value)) found.push({ kind: "too-large", steps: steps.slice(0, 100) });
    else if (/^-?\d+$/.test(written) && !Number.isSafeInteger(value))
      found.push({ kind: "imprecise", steps: steps.slice(0, 100) });
  });
  return found;
}
