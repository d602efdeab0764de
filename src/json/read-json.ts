import { type ParseError, parseTree, printParseErrorCode, visit } from "jsonc-parser";

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
    const [first] = errorsIn(text);
    const fault = first ? wordsOf(printParseErrorCode(first.error)) : (error as Error).message;
    return { ...placeAt(text, first?.offset ?? text.length), fault };
  }
}

/** Members that stand twice in one object, where the second stands; a reader keeps only one of them. */
export function repeatedMembers(
  text: string,
): { readonly name: string; readonly line: number; readonly column: number }[] {
  const repeated: { name: string; line: number; column: number }[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name, _offset, _length, line, column) => {
      const names = open.at(-1);
      if (names?.has(name)) repeated.push({ name, line: line + 1, column: column + 1 });
      names?.add(name);
    },
  });
  return repeated;
}

/** Line and column of an offset, both counted from 1. */
export function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

function errorsIn(text: string): ParseError[] {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // The parser is recursive: a document nested thousands deep is more than it can look into.
    if (!(error instanceof RangeError)) throw error;
  }
  return errors;
}

/** `CommaExpected` → `comma expected` */
function wordsOf(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}
