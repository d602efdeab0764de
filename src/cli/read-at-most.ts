import { readSync } from "node:fs";

const pieceLength = 64 * 1024;

/** All bytes of an open file; undefined where there are more than so many, as a device or a pipe may never end. */
export function readAtMost(handle: number, most: number): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let length = 0; length <= most; ) {
    const piece = Buffer.alloc(pieceLength);
    const read = readSync(handle, piece, 0, piece.length, null);
    if (read === 0) return Buffer.concat(pieces, length);
    pieces.push(piece.subarray(0, read));
    length += read;
  }
  return undefined;
}
