import { statSync } from "node:fs";

/** A file's size in bytes; 0 for standard input, and for what cannot be looked at. */
export function sizeOf(file: string): number {
  try {
    return file === "-" ? 0 : statSync(file).size;
  } catch {
    return 0;
  }
}
