import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/** A file that a definition comes with. */
export interface Source {
  /** Path below the providers' folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The samples and catalogues beside the definitions, in any order. */
export interface Sources {
  /** The providers' folder, as diagnostics name it: `src/providers`. */
  readonly folder: string;
  readonly files: readonly Source[];
}

/** Where a text stops being JSON, counted from 1, and what is wrong there. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly fault: string;
}

/** The parsed text, or where it is not JSON (RFC 8259). */
export function readJson(text: string): { value: unknown } | JsonFault {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [first] = errors;
    const before = text.slice(0, first?.offset ?? text.length).split("\n");
    const fault = first ? wordsOf(printParseErrorCode(first.error)) : (error as Error).message;
    return { line: before.length, column: (before.at(-1) ?? "").length + 1, fault };
  }
}

/** `CommaExpected` → `comma expected` */
function wordsOf(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}
