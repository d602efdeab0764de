import { readSync } from "node:fs";
import { longestLine } from "../../testing/records-in.ts";

/** A line of a file, without its end. */
export interface Line {
  /** Undefined where the line is too long to be a document. */
  readonly bytes: Buffer | undefined;
  /** Whether the file ends without a line break after it. */
  readonly isLast: boolean;
}

const blockSize = 256 * 1024;

/**
 * The lines that begin in a range of a file's bytes, the last of them to its end. Ranges that meet have each
 * line once. The file is read in blocks; no more than a line and a block is held.
 */
export function* linesOfRange(file: number, start: number, end: number): Generator<Line> {
  if (start >= end) return;
  const block = Buffer.allocUnsafe(blockSize);
  let held: Buffer[] = [];
  let length = 0;
  // A line begins after a line break: that before the range tells whether one begins with it.
  let isBetween = start > 0;
  let at = isBetween ? start - 1 : start;
  for (;;) {
    const size = readSync(file, block, 0, blockSize, at);
    if (size === 0) break;
    const bytes = block.subarray(0, size);
    let from = 0;
    for (let found = bytes.indexOf(10); found !== -1; found = bytes.indexOf(10, from)) {
      if (isBetween) isBetween = false;
      else yield taken(bytes.subarray(from, found), false);
      from = found + 1;
      if (at + from >= end) return;
    }
    // No line begins here: it would have to begin in the range.
    if (isBetween && at + size >= end) return;
    if (!isBetween && from < size) hold(bytes.subarray(from));
    at += size;
  }
  if (!isBetween && length > 0) yield taken(Buffer.alloc(0), true);

  function hold(bytes: Buffer): void {
    length += bytes.length;
    if (length <= longestLine) held.push(Buffer.from(bytes));
    else held = [];
  }

  function taken(rest: Buffer, isLast: boolean): Line {
    const size = length + rest.length;
    const line = held.length === 0 ? rest : Buffer.concat([...held, rest]);
    [held, length] = [[], 0];
    return { bytes: size > longestLine ? undefined : line, isLast };
  }
}
