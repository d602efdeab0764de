import { lastRecordAt, type Record, recordAt } from "./records.ts";
import { isDense, type SourceFault } from "./source-text.ts";

/** A source's bytes, piece by piece; where it cannot be read to its end, why is the last of them. */
export type Source = AsyncIterable<Uint8Array | SourceFault> | Iterable<Uint8Array | SourceFault>;

/** The longest line that may be a document, in bytes. No provider sends as much. */
export const longestLine = 64 * 1024 * 1024;

const lineFeed = 0x0a;

/**
 * The documents of a source of lines (NDJSON in UTF-8), with their lines, counted from `first`. Of the source no
 * more than a line and a piece is held, however long it is. Where it cannot be read to its end, or is empty and
 * may not be, the last record says so.
 */
export async function* recordsIn(source: Source, first = 1, mayBeEmpty = false): AsyncGenerator<Record> {
  let line = first;
  let isNothing = !mayBeEmpty;
  const begun = beginning();
  for await (const piece of source) {
    if (typeof piece === "string") {
      // What came of the last line may be all of it.
      const rest = begun.taken();
      const record = rest === undefined ? undefined : recordOf(line, rest);
      if (record && "value" in record) yield record;
      yield { line, reason: piece };
      return;
    }
    let start = 0;
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, start)) {
      begun.add(piece.subarray(start, end));
      const record = recordOf(line, begun.taken());
      if (record) {
        isNothing = false;
        yield record;
      }
      line += 1;
      start = end + 1;
    }
    begun.add(piece.subarray(start));
  }
  const last = recordOf(line, begun.taken(), true);
  if (last) yield last;
  else if (isNothing) yield { line: first, reason: "empty" };
}

/** The line that is being read: undefined where it is too long. */
function beginning() {
  let pieces: Uint8Array[] = [];
  let length = 0;
  return {
    add: (piece: Uint8Array) => {
      length += piece.length;
      if (length > longestLine) pieces = [];
      else if (piece.length > 0) pieces.push(piece);
    },
    taken: (): Uint8Array | undefined => {
      const line = length > longestLine ? undefined : joined(pieces, length);
      [pieces, length] = [[], 0];
      return line;
    },
  };
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The document in a line of bytes, or what is there instead; undefined for a blank line. Without bytes the line
 * is too long. The last line has no line break, and may be cut off.
 */
export function recordOf(line: number, bytes: Uint8Array | undefined, isLast = false): Record | undefined {
  if (bytes === undefined) return { line, reason: "too-long" };
  if (isDense(bytes)) return { line, reason: "too-dense", bytes };
  try {
    return (isLast ? lastRecordAt : recordAt)(line, utf8.decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return notUtf8(line, bytes, isLast);
  }
}

/** A line that is not UTF-8; one that ends within a character, at the end of the file, is cut off. */
function notUtf8(line: number, bytes: Uint8Array, isLast: boolean): Record {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const at = text.indexOf("\ufffd");
  const whole = at < 0 ? text : text.slice(0, at);
  const record = isLast && at === text.length - 1 ? lastRecordAt(line, whole) : undefined;
  return record && "isCutOff" in record ? record : { line, column: whole.length + 1, reason: "not-utf-8", bytes };
}
