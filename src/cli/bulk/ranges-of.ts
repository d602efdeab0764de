import { statSync } from "node:fs";
import type { Range } from "./check-range.ts";

/** Large enough that a range costs nothing beside its lines, small enough that no thread is long alone at work. */
const size = 8 * 1024 * 1024;

/** A file's bytes in ranges; none for a file that cannot be looked at, or has no bytes. */
export function rangesOf(file: string): Range[] {
  const length = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const count = Math.ceil(length / size);
  return Array.from({ length: count }, (_, index) => ({
    file,
    start: index * size,
    end: Math.min(length, (index + 1) * size),
  }));
}
