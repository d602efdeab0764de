import { chunksOfRange } from "./chunks-of-range.ts";

/** A line of a file, without its end. */
export interface Line {
  /** Until the next line is asked for; undefined where the line is too long to be a document. */
  readonly bytes: Buffer | undefined;
  /** Whether the file ends without a line break after it. */
  readonly isLast: boolean;
}

const lineFeed = 0x0a;

/** The lines that begin in a range of a file's bytes, one by one; see `chunksOfRange`. */
export function* linesOfRange(file: number, start: number, end: number): Generator<Line> {
  for (const { bytes, isEnd } of chunksOfRange(file, start, end)) {
    if (bytes === undefined) yield { bytes, isLast: isEnd };
    else {
      for (let from = 0; from < bytes.length; ) {
        const to = endOfLine(bytes, from);
        yield { bytes: bytes.subarray(from, to), isLast: to === bytes.length };
        from = to + 1;
      }
    }
  }
}

/** Where a line of a chunk ends, without its line break. */
export function endOfLine(bytes: Buffer, from: number): number {
  const found = bytes.indexOf(lineFeed, from);
  return found === -1 ? bytes.length : found;
}
