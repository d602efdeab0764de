import { visit } from "jsonc-parser";
import { syntaxFaultOf } from "./json-fault.ts";

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
  } catch {
    const { offset, fault } = syntaxFaultOf(text) ?? { offset: text.length, fault: "not readable" };
    return { ...placeAt(text, offset), fault };
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
