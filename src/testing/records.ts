import { type JsonFault, readJson } from "../json/read-json.ts";

/** One JSON document of a file: the whole file, or one of its lines. */
export type Record = { readonly line: number; readonly text: string } & ({ readonly value: unknown } | JsonFault);

/** What a file holds: one document, or one per line (NDJSON). */
export interface Records {
  readonly isLines: boolean;
  readonly records: readonly Record[];
}

/**
 * Reads a file's documents. A file is taken for NDJSON when its name says so, or when it is not one
 * document but its first line is.
 */
export function recordsOf(name: string, text: string): Records {
  if (/\.(ndjson|jsonl)$/i.test(name)) return { isLines: true, records: linesOf(text) };
  const whole = readJson(text);
  const end = text.indexOf("\n");
  if (!("fault" in whole) || end < 0 || "fault" in readJson(text.slice(0, end))) {
    return { isLines: false, records: [{ line: 1, text, ...whole }] };
  }
  return { isLines: true, records: linesOf(text) };
}

function linesOf(text: string): Record[] {
  return text
    .split("\n")
    .map((line, index) => ({ line: index + 1, text: line.endsWith("\r") ? line.slice(0, -1) : line }))
    .filter(({ text: line }) => line.trim() !== "")
    .map((record) => {
      const json = readJson(record.text);
      return "fault" in json ? { ...record, ...json, line: record.line } : { ...record, ...json };
    });
}
