import type { JSONScanner } from "jsonc-parser";

/** What JSON allows between tokens. */
const blanks = /[ \t\r\n]+/y;

/** Goes past blanks: the scanner itself would gather them one by one, in thirty times the memory of the text. */
export function skipBlanks(scanner: JSONScanner, text: string): void {
  blanks.lastIndex = scanner.getPosition();
  if (blanks.test(text)) scanner.setPosition(blanks.lastIndex);
}
