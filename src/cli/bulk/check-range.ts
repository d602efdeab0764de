import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { type BulkOptions, checkDocuments, type Part } from "../../testing/bulk/check-documents.ts";
import { mayBeDense } from "../../testing/source-text.ts";
import { chunksOfRange } from "./chunks-of-range.ts";
import { endOfLine } from "./lines-of-range.ts";

/** Part of a file: the lines that begin in these bytes. */
export interface Range {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** What was found in a range; lines are counted from its first one, as 1. */
export interface CheckedRange extends Part {
  readonly lines: number;
}

/** The first 16 digits of the SHA-256 of a document's bytes. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

/** Checks the lines of a range, one after the other. Throws what reading the file throws. */
export async function checkRange({ file, start, end }: Range, options: BulkOptions): Promise<CheckedRange> {
  const check = await checkDocuments(options);
  const encoding = check.isEncodedByByte ? "latin1" : "utf8";
  const handle = openSync(file, "r");
  let lines = 0;
  try {
    for (const { bytes, isEnd } of chunksOfRange(handle, start, end)) {
      if (bytes) await checkLines(bytes);
      else await checkLine(bytes, isEnd);
    }
  } finally {
    closeSync(handle);
  }
  return { ...check.part(), lines };

  async function checkLines(bytes: Buffer): Promise<void> {
    const isText = isUtf8(bytes);
    for (let from = 0; from < bytes.length; ) {
      if (isText) from = afterFineLines(bytes, from);
      if (from >= bytes.length) return;
      const to = endOfLine(bytes, from);
      await checkLine(bytes.subarray(from, to), to === bytes.length);
      from = to + 1;
    }
  }

  async function checkLine(bytes: Buffer | undefined, isLast: boolean): Promise<void> {
    lines += 1;
    await check.closely(lines, bytes, isLast);
  }

  /** Where the first line begins that is to be looked at closely, or the end. */
  function afterFineLines(bytes: Buffer, start: number): number {
    for (let from = start; from < bytes.length; ) {
      const to = endOfLine(bytes, from);
      if (to - from > mayBeDense || !check.isFine(bytes.toString(encoding, from, to))) return from;
      lines += 1;
      from = to + 1;
    }
    return bytes.length;
  }
}
