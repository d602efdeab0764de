import { type JsonFault, readJson } from "../json/read-json.ts";

/** One JSON document of a file: the whole file, or one of its lines. */
export interface Document {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly text: string;
  readonly value: unknown;
}

/** A document, or a text in the place of one that is not JSON; the fault's line is that of the text. */
export type Record = Document | (Pick<Document, "line" | "text"> & { readonly fault: JsonFault });

/** What a file holds: one document, or one per line (NDJSON). */
export interface Records {
  readonly isLines: boolean;
  /** Read one at a time, as they are asked for. */
  readonly records: Iterable<Record>;
}

/**
 * Reads a file's documents. A file is taken for NDJSON when its name says so, or when it is not one
 * document but its first line that is not blank is.
 */
export function recordsOf(name: string, text: string): Records {
  if (/\.(ndjson|jsonl)$/i.test(name)) return { isLines: true, records: linesOf(text) };
  const whole = recordAt(1, text);
  if (!("fault" in whole) || !beginsWithDocument(text)) return { isLines: false, records: [whole] };
  return { isLines: true, records: linesOf(text) };
}

function recordAt(line: number, text: string): Record {
  const json = readJson(text);
  return { line, text, ...("fault" in json ? { fault: json } : json) };
}

/** Whether there are several lines, of which the first is a document by itself. */
function beginsWithDocument(text: string): boolean {
  const [, first] = /^\s*([^\n]*)\n/.exec(text) ?? [];
  return first !== undefined && !("fault" in readJson(first));
}

function* linesOf(text: string): Generator<Record> {
  for (let line = 1, start = 0; start < text.length; line += 1) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const own = text.slice(start, end);
    if (own.trim() !== "") yield recordAt(line, own.endsWith("\r") ? own.slice(0, -1) : own);
    start = end + 1;
  }
}
