import { readSync } from "node:fs";
import { longestLine } from "../../testing/records-in.ts";

/** Lines of a file, one after the other. */
export interface Chunk {
  /**
   * Whole lines with their line breaks, until the next chunk is asked for; undefined for one line that is too
   * long to be a document.
   */
  readonly bytes: Buffer | undefined;
  /** Whether the file ends in the last of them, without a line break after it. */
  readonly isEnd: boolean;
}

const blockSize = 256 * 1024;
const lineFeed = 0x0a;

/**
 * The lines that begin in a range of a file's bytes, the last of them to its end. Ranges that meet have each
 * line once. The file is read in blocks; no more than a line and a block is held.
 */
export function* chunksOfRange(file: number, start: number, end: number): Generator<Chunk> {
  if (start >= end) return;
  let block: Buffer = Buffer.allocUnsafe(blockSize);
  // A line begins after a line break: that before the range tells whether one begins with it.
  let isBetween = start > 0;
  let isTooLong = false;
  let at = isBetween ? start - 1 : start;
  // What is at the beginning of the block, of a line that has not ended.
  let kept = 0;
  for (;;) {
    const size = readSync(file, block, kept, block.length - kept, at);
    if (size === 0) break;
    const base = at - kept;
    at += size;
    const bytes = block.subarray(0, kept + size);
    let from = 0;
    if (isBetween || isTooLong) {
      const found = bytes.indexOf(lineFeed);
      if (isTooLong && (found !== -1 || at >= end)) yield { bytes: undefined, isEnd: false };
      from = found === -1 ? bytes.length : found + 1;
      if (base + from >= end) return;
      if (found !== -1) isBetween = isTooLong = false;
    }
    // The last line that begins in the range ends with the first line break from its last byte on.
    const isLast = at >= end;
    const found = isLast ? bytes.indexOf(lineFeed, Math.max(from, end - 1 - base)) : bytes.lastIndexOf(lineFeed);
    if (found >= from) {
      yield { bytes: bytes.subarray(from, found + 1), isEnd: false };
      if (isLast) return;
      from = found + 1;
    }
    kept = bytes.length - from;
    if (kept > longestLine) [isTooLong, kept] = [true, 0];
    block = moved(bytes.subarray(bytes.length - kept), block);
  }
  if (kept > 0) yield { bytes: block.subarray(0, kept), isEnd: true };
  else if (isTooLong) yield { bytes: undefined, isEnd: true };
}

/** A block that begins with these bytes of it, and has room for more. */
function moved(rest: Buffer, block: Buffer): Buffer {
  const isFull = rest.length === block.length;
  const isRoomy = block.length > blockSize && rest.length < blockSize;
  if (!isFull && !isRoomy) {
    rest.copy(block);
    return block;
  }
  const next = Buffer.allocUnsafe(isFull ? Math.min(2 * block.length, longestLine + 1) : blockSize);
  rest.copy(next);
  return next;
}
