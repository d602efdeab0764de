import { closeSync, openSync, readSync, statSync } from "node:fs";
import { isNamedLines } from "../../testing/records.ts";
import { headFault, headLength } from "../../testing/source-text.ts";
import { compressionOf } from "../decompress.ts";

/** Whether a file has a document a line, and nothing before them: what is compressed, or is no text, is looked at as a whole. */
export function isArchive(file: string): boolean {
  if (!isNamedLines(file)) return false;
  try {
    if (!statSync(file).isFile()) return false;
    const handle = openSync(file, "r");
    const head = Buffer.alloc(headLength);
    const size = readSync(handle, head, 0, headLength, 0);
    closeSync(handle);
    const bytes = head.subarray(0, size);
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return size > 0 && !isMarked && headFault(bytes) === undefined && compressionOf(bytes) === undefined;
  } catch {
    // Why it cannot be read is said there, too.
    return false;
  }
}
