import { createScanner } from "jsonc-parser";
import { placeAt } from "../json/read-json.ts";
import { token } from "./tokens.ts";

/** A few lines of a JSON text around a place; of its values only those that may be shown. */
export interface FrameLine {
  readonly number: number;
  readonly text: string;
  /** On the line of the place: where it begins and how long it is, in the text of this line. */
  readonly mark?: { readonly column: number; readonly length: number };
}

/** A line longer than this is not shown around the place, but cut down to the place itself. */
const longest = 400;

/**
 * The lines around a place. Texts and numbers are left out, but for the value at the place itself if
 * it may be shown: any of them could be somebody's name.
 */
export function frameOf(text: string, offset: number, length: number, isShown: boolean): FrameLine[] {
  const place = placeAt(text, offset);
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = (text.indexOf("\n", offset) + text.length + 1) % (text.length + 1);
  if (end - start > longest) {
    const value = isShown ? text.slice(offset, offset + Math.min(length, 60)) : "…";
    return [{ number: place.line, text: `… ${value} …`, mark: { column: 3, length: value.length } }];
  }
  const first = lineStart(text, start, 2);
  const last = lineEnd(text, end, 2);
  const { masked, at, span } = mask(text.slice(first, last), offset - first, length, isShown);
  let before = 0;
  const number = placeAt(text, first).line;
  return masked.split("\n").map((line, index) => {
    const [column, lineNumber] = [at - before + 1, number + index];
    const isPlace = at >= before && at <= before + line.length;
    before += line.length + 1;
    return {
      number: lineNumber,
      text: line,
      ...(isPlace ? { mark: { column, length: Math.max(1, Math.min(span, line.length - column + 1)) } } : {}),
    };
  });
}

function lineStart(text: string, start: number, lines: number): number {
  if (lines === 0 || start === 0) return start;
  const previous = text.lastIndexOf("\n", start - 2) + 1;
  return start - previous > longest ? start : lineStart(text, previous, lines - 1);
}

function lineEnd(text: string, end: number, lines: number): number {
  if (lines === 0 || end >= text.length) return Math.min(end, text.length);
  const next = text.indexOf("\n", end + 1);
  const following = next < 0 ? text.length : next;
  return following - end > longest ? end : lineEnd(text, following, lines - 1);
}

/** The text with its values hidden, and where the place is in it. */
function mask(
  text: string,
  offset: number,
  length: number,
  isShown: boolean,
): { masked: string; at: number; span: number } {
  const scanner = createScanner(text, false);
  let masked = "";
  let at = 0;
  let span = 1;
  for (let kind = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const raw = text.slice(start, start + scanner.getTokenLength());
    const isPlace = start === offset;
    const shown = (isPlace && isShown) || isHarmless(kind, text, start + raw.length) ? raw : hidden(kind);
    if (isPlace)
      [at, span] = [masked.length, kind === token.openBrace || kind === token.openBracket ? 1 : shown.length];
    else if (start < offset && offset < start + raw.length) at = masked.length;
    masked += shown;
  }
  if (offset >= text.length) at = masked.length;
  return { masked, at, span: Math.min(span, Math.max(1, length)) };
}

/** Punctuation, names of members, and values that say nothing of anybody. */
const harmless: ReadonlySet<number> = new Set([
  token.openBrace,
  token.closeBrace,
  token.openBracket,
  token.closeBracket,
  token.comma,
  token.colon,
  token.null,
  token.true,
  token.false,
  token.lineBreak,
  token.space,
]);

function isHarmless(kind: number, text: string, end: number): boolean {
  return harmless.has(kind) || (kind === token.string && /^\s*:/.test(text.slice(end, end + 20)));
}

function hidden(kind: number): string {
  return kind === token.string ? '"…"' : "…";
}
