import { createHash } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { type BulkOptions, checkDocuments, type Part } from "../../testing/bulk/check-documents.ts";
import { linesOfRange } from "./lines-of-range.ts";

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
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** Checks the lines of a range, one after the other. Throws what reading the file throws. */
export async function checkRange({ file, start, end }: Range, options: BulkOptions): Promise<CheckedRange> {
  const check = await checkDocuments(options);
  const handle = openSync(file, "r");
  let lines = 0;
  try {
    for (const { bytes, isLast } of linesOfRange(handle, start, end)) {
      lines += 1;
      const looking = check.add(lines, bytes, isLast);
      // Waiting for nothing would cost as much as reading a small document.
      if (looking) await looking;
    }
  } finally {
    closeSync(handle);
  }
  return { ...check.part(), lines };
}
