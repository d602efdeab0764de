import { createScanner } from "jsonc-parser";
import { token } from "../json/token.ts";
import type { Lines } from "./lines.ts";

/** A line of a code frame: of its values only those are in it that may be shown. */
export interface FrameLine {
  /** Number of the line in the file. */
  readonly number: number;
  readonly text: string;
  /** On the line of the place: where the place begins (from 1) and how long it is, in `text`. */
  readonly mark?: { readonly column: number; readonly length: number };
}

/**
 * What is shown of a text beside its punctuation: the value at the place and the names of members; the
 * names alone; or, where the text is not JSON, only those before the place, as nothing is sure after it.
 */
export type Shown = "value" | "names" | "names-before";

/** A place in a text, by offsets. */
export interface Place {
  readonly offset: number;
  readonly length: number;
  /** Where its member's name begins. */
  readonly key?: number | undefined;
}

/** A line longer than this is not shown as a whole, but from the place on. */
const longest = 400;

/** How much of it is shown. */
const shortened = 80;

/**
 * The lines around a place. Texts and numbers are left out, but for the value at the place itself if
 * it may be shown: any of them could be somebody's name.
 */
export function frameOf(lines: Lines, place: Place, shown: Shown): FrameLine[] {
  const { line } = lines.placeAt(place.offset);
  if (lengthOf(lines, line) > longest) return [cutFrame(lines.text, place, shown, line)];
  const first = reach(lines, line, -1);
  const [start] = lines.span(first);
  const [, end] = lines.span(reach(lines, line, 1));
  const { masked, at, span } = mask(lines.text.slice(start, end), place.offset - start, place.length, shown);
  let before = 0;
  return masked.split("\n").map((cut, index) => {
    const column = at - before + 1;
    before += cut.length + 1;
    if (first + index !== line) return { number: first + index, text: cut };
    return { number: line, text: cut, mark: { column, length: Math.max(1, Math.min(span, cut.length - column + 1)) } };
  });
}

/** One line of a frame: a text from a place on. It begins with the name of the member, if that is short. */
export function cutFrame(text: string, { offset, length, key }: Place, shown: Shown, line: number): FrameLine {
  const start = key !== undefined && offset - key < shortened ? key : offset;
  const { masked, at, span } = mask(text.slice(start, start + longest), offset - start, length, shown);
  const before = masked.slice(0, at).replaceAll(/[\r\n]/g, " ");
  const cut = `${before}${masked.slice(at).replaceAll(/[\r\n]\s*/g, " ")}`.slice(0, shortened);
  return {
    number: line,
    text: `… ${cut} …`,
    mark: { column: at + 3, length: Math.max(1, Math.min(span, cut.length - at)) },
  };
}

function lengthOf(lines: Lines, line: number): number {
  const [start, end] = lines.span(line);
  return end - start;
}

/** The line up to which lines are shown: at most two further, none of them too long. */
function reach(lines: Lines, line: number, step: 1 | -1): number {
  let reached = line;
  for (let next = line + step; Math.abs(next - line) <= 2; next += step) {
    if (next < lines.first || next > lines.last || lengthOf(lines, next) > longest) break;
    reached = next;
  }
  return reached;
}

/** The text with its values hidden, and where the place is in it. */
function mask(
  text: string,
  offset: number,
  length: number,
  shown: Shown,
): { masked: string; at: number; span: number } {
  const scanner = createScanner(text, false);
  let masked = "";
  let at = 0;
  let span = 1;
  for (let kind = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const raw = text.slice(start, start + scanner.getTokenLength());
    const isPlace = start === offset;
    const [colon] =
      (kind === token.string && /^\s{0,20}:/.exec(text.slice(start + raw.length, start + raw.length + 21))) || [];
    const isName = colon !== undefined && (shown !== "names-before" || start + raw.length + colon.length <= offset);
    const isVisible = harmless.has(kind) || isName || (isPlace && shown === "value");
    const cut = isVisible ? raw : hidden(kind, raw);
    if (isPlace) {
      at = masked.length;
      span = kind === token.openBrace || kind === token.openBracket ? 1 : cut.length;
    } else if (start < offset && offset < start + raw.length) at = masked.length;
    masked += cut;
  }
  if (offset >= text.length) at = masked.length;
  return { masked, at, span: Math.min(span, Math.max(1, length)) };
}

/** Punctuation, and values that say nothing of anybody. */
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

/** What stands for a token; as many lines as it has. */
function hidden(kind: number, raw: string): string {
  return raw.replaceAll(/[^\n]+/g, kind === token.string ? '"…"' : "…");
}
