import { createScanner } from "jsonc-parser";
import { skipBlanks } from "./skip-blanks.ts";
import { token } from "./token.ts";

/** What a text lacks of being JSON, in English words, and at which offset. */
export interface SyntaxFault {
  readonly offset: number;
  readonly fault: string;
}

/**
 * The first place where a text is not JSON (RFC 8259), or undefined if there is none. Works through any
 * depth without recursion, and never quotes the text.
 */
export function syntaxFaultOf(text: string): SyntaxFault | undefined {
  const scanner = createScanner(text, false);
  const open: number[] = [];
  let awaited: Awaited = "value";
  for (;;) {
    skipBlanks(scanner, text);
    const kind = scanner.scan();
    if (kind === token.end && awaited === "end") return undefined;
    const fault = lexicalFaults[scanner.getTokenError()] ?? (strange.has(kind) ? "invalid symbol" : undefined);
    const next: Awaited | undefined = fault === undefined ? after(awaited, kind, open) : undefined;
    if (next === undefined) {
      return { offset: scanner.getTokenOffset(), fault: fault ?? missing(awaited, kind === token.end ? open : []) };
    }
    awaited = next;
  }
}

type Awaited = "value" | "first-value" | "name" | "first-name" | "colon" | "separator" | "end";

const strange: ReadonlySet<number> = new Set([token.lineComment, token.blockComment, token.unknown]);

/** By the scanner's numbers of errors. */
const lexicalFaults: readonly (string | undefined)[] = [
  undefined,
  "unexpected end of comment",
  "unexpected end of string",
  "unexpected end of number",
  "invalid unicode",
  "invalid escape character",
  "invalid character",
];

/** What is awaited after a token, or undefined if it may not stand there; keeps the stack of open brackets. */
function after(awaited: Awaited, kind: number, open: number[]): Awaited | undefined {
  const around = open.at(-1);
  const closes =
    (kind === token.closeBrace &&
      around === token.openBrace &&
      (awaited === "first-name" || awaited === "separator")) ||
    (kind === token.closeBracket &&
      around === token.openBracket &&
      (awaited === "first-value" || awaited === "separator"));
  if (closes) {
    open.pop();
    return open.length > 0 ? "separator" : "end";
  }
  switch (awaited) {
    case "value":
    case "first-value":
      if (kind === token.openBrace || kind === token.openBracket) {
        open.push(kind);
        return kind === token.openBrace ? "first-name" : "first-value";
      }
      if (kind < token.null || kind > token.number) return undefined;
      return open.length > 0 ? "separator" : "end";
    case "name":
    case "first-name":
      return kind === token.string ? "colon" : undefined;
    case "colon":
      return kind === token.colon ? "value" : undefined;
    case "separator":
      if (kind !== token.comma) return undefined;
      return around === token.openBrace ? "name" : "value";
    case "end":
      return undefined;
  }
}

/** `open`: the brackets still open at the text's end. */
function missing(awaited: Awaited, open: readonly number[]): string {
  if (awaited === "value" || awaited === "first-value") return "value expected";
  if (awaited === "name" || awaited === "first-name") return "member name expected";
  if (awaited === "colon") return "colon expected";
  if (awaited === "end") return "end of file expected";
  const around = open.at(-1);
  if (around === undefined) return "comma expected";
  return around === token.openBrace ? "closing brace expected" : "closing bracket expected";
}
