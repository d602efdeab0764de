import { inertText } from "../inert.ts";

/** A sentence on one line, in which no log viewer finds a command. */
export function sentence(text: string): string {
  return inertText(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " "));
}
