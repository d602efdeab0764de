import { createScanner } from "jsonc-parser";
import { skipBlanks } from "../json/skip-blanks.ts";
import { token } from "../json/token.ts";

/** A value met in a JSON text. */
export interface MetValue {
  /** Names and indices that lead to it. The array is changed while the walk goes on: copy what is to be kept. */
  readonly steps: readonly (string | number)[];
  readonly isNumber: boolean;
  readonly offset: number;
  /** Of an object or an array only the bracket that opens it. */
  readonly length: number;
  /** Where its member's name begins; undefined outside objects. */
  readonly key: number | undefined;
}

/**
 * Meets every value of a text that is JSON, in the order of the text: one pass, of any depth without recursion.
 * `leave` is told where an object or an array ends, with the steps that lead to it.
 */
export function walkJson(
  text: string,
  meet: (value: MetValue) => void,
  leave?: (steps: MetValue["steps"], end: number) => void,
): void {
  const scanner = createScanner(text, true);
  const steps: (string | number)[] = [];
  let key: number | undefined;
  let isName = false;
  for (let kind = next(); kind !== token.end; kind = next()) {
    const offset = scanner.getTokenOffset();
    if (kind === token.comma) {
      const last = steps.length - 1;
      const step = steps[last];
      isName = typeof step === "string";
      if (typeof step === "number") steps[last] = step + 1;
    } else if (kind === token.closeBrace || kind === token.closeBracket) {
      steps.pop();
      isName = false;
      leave?.(steps, offset + 1);
    } else if (isName) {
      steps[steps.length - 1] = scanner.getTokenValue();
      key = offset;
      isName = false;
      next(); // the colon
    } else {
      const isInObject = typeof steps.at(-1) === "string";
      meet({
        steps,
        isNumber: kind === token.number,
        offset,
        length: scanner.getTokenLength(),
        key: isInObject ? key : undefined,
      });
      isName = kind === token.openBrace;
      if (isName) steps.push("");
      else if (kind === token.openBracket) steps.push(0);
    }
  }

  function next(): number {
    skipBlanks(scanner, text);
    return scanner.scan();
  }
}
