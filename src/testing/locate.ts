import { createScanner, type JSONScanner } from "jsonc-parser";
import { stepsOf } from "../json/pointer.ts";
import { token } from "./tokens.ts";

/** Where a value stands in a JSON text, by offsets; `key` is where its member's name begins. */
export interface Location {
  readonly offset: number;
  readonly length: number;
  readonly key: number | undefined;
  /** Whether the pointer's value was there; otherwise it is the nearest value around it. */
  readonly isExact: boolean;
}

/** Finds the value of a pointer in a text that is JSON. Works through any depth without recursion. */
export function locate(text: string, pointer: string): Location {
  const scanner = createScanner(text, true);
  scanner.scan();
  let location = {
    offset: scanner.getTokenOffset(),
    length: scanner.getTokenLength(),
    key: undefined as number | undefined,
  };
  for (const step of stepsOf(pointer)) {
    const key = scanner.getToken() === token.openBrace ? enterMember(scanner, step) : enterItem(scanner, Number(step));
    if (key === undefined) return { ...location, isExact: false };
    location = { offset: scanner.getTokenOffset(), length: scanner.getTokenLength(), key };
  }
  return { ...location, isExact: true };
}

/** Goes to the value of a member; returns where its name begins, or undefined if there is none. */
function enterMember(scanner: JSONScanner, name: string): number | undefined {
  while (scanner.scan() === token.string) {
    const key = scanner.getTokenOffset();
    const isWanted = scanner.getTokenValue() === name;
    scanner.scan(); // the colon
    scanner.scan();
    if (isWanted) return key;
    skipValue(scanner);
    if (scanner.scan() !== token.comma) return undefined;
  }
  return undefined;
}

/** Goes to an item of an array; returns where it begins, or undefined if there is none. */
function enterItem(scanner: JSONScanner, index: number): number | undefined {
  if (scanner.getToken() !== token.openBracket || !Number.isInteger(index)) return undefined;
  for (let left = index; ; left -= 1) {
    if (scanner.scan() === token.closeBracket) return undefined;
    if (left === 0) return scanner.getTokenOffset();
    skipValue(scanner);
    if (scanner.scan() !== token.comma) return undefined;
  }
}

/** From the first kind of a value to its last. */
function skipValue(scanner: JSONScanner): void {
  let depth = 0;
  for (;;) {
    const kind = scanner.getToken();
    if (kind === token.openBrace || kind === token.openBracket) depth += 1;
    if (kind === token.closeBrace || kind === token.closeBracket) depth -= 1;
    if (depth === 0 || kind === token.end) return;
    scanner.scan();
  }
}
