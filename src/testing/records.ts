import { type JsonFault, readJson } from "../json/read-json.ts";
import { isBeginning } from "./is-beginning.ts";
import type { LineFault, SourceFault } from "./source-text.ts";

/** One JSON document of a file: the whole file, one of its lines, or a part that is looked at by itself. */
export interface Document {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** Where it begins in that line, from 1; undefined for its beginning. */
  readonly column?: number;
  readonly text: string;
  readonly value: unknown;
}

/** A text in the place of a document that is not JSON; the fault's line is that of the text. */
export interface NotJson extends Pick<Document, "line" | "text"> {
  readonly fault: JsonFault;
  /** Whether it is the beginning of a document, and the file ends there. */
  readonly isCutOff?: true;
}

/** A line that cannot be read, or at which the file stops being readable. */
export interface Broken extends Pick<Document, "line" | "column"> {
  readonly reason: Exclude<LineFault, "cut-off"> | SourceFault;
  /** The line, where it is at hand. */
  readonly bytes?: Uint8Array;
}

export type Record = Document | NotJson | Broken;

/** What tells a record from others: its text, or the bytes that are none; nothing of a line that was too long to hold. */
export function contentOf(record: Record): string | Uint8Array {
  return "text" in record ? record.text : (record.bytes ?? "");
}

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
  if (isNamedLines(name)) return { isLines: true, records: linesOf(text) };
  const whole = wholeRecord(text);
  if (!("fault" in whole) || !beginsWithDocument(text)) return { isLines: false, records: [whole] };
  return { isLines: true, records: linesOf(text) };
}

/** Whether a name is one of NDJSON. */
export function isNamedLines(name: string): boolean {
  return /\.(ndjson|jsonl)$/i.test(name);
}

/** The document that is in a line, or what is there instead; undefined for a blank line. */
export function recordAt(line: number, own: string): Record | undefined {
  if (own.trim() === "") return undefined;
  const text = own.endsWith("\r") ? own.slice(0, -1) : own;
  const json = readJson(text);
  if (!("fault" in json)) return { line, text, ...json };
  return isSplitByCr(text) ? { line, reason: "cr-only" } : { line, text, fault: json };
}

/** The same of a line after which the file ends without a line break. */
export function lastRecordAt(line: number, text: string): Record | undefined {
  const record = recordAt(line, text);
  return record && "fault" in record && isBeginning(record.text) ? { ...record, isCutOff: true } : record;
}

function wholeRecord(text: string): Record {
  const json = readJson(text);
  if (!("fault" in json)) return { line: 1, text, ...json };
  return !text.includes("\n") && isSplitByCr(text) ? { line: 1, reason: "cr-only" } : { line: 1, text, fault: json };
}

/** Whether a document ends at a CR alone, and more follows. */
function isSplitByCr(text: string): boolean {
  const [, first] = /^\s*([^\r]*)\r(?!\n)/.exec(text) ?? [];
  return first !== undefined && !("fault" in readJson(first));
}

/** Whether there are several lines, of which the first is a document by itself. */
function beginsWithDocument(text: string): boolean {
  const [, first] = /^\s*([^\n]*)\n/.exec(text) ?? [];
  return first !== undefined && !("fault" in readJson(first));
}

/** The records of lines, the last of which may have no line break. */
function* linesOf(text: string): Generator<Record> {
  for (let line = 1, start = 0; start < text.length; line += 1) {
    const found = text.indexOf("\n", start);
    const record = found < 0 ? lastRecordAt(line, text.slice(start)) : recordAt(line, text.slice(start, found));
    if (record) yield record;
    start = found < 0 ? text.length : found + 1;
  }
}
