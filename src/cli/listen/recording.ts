import { closeSync, fstatSync, ftruncateSync, openSync, readSync, statSync } from "node:fs";
import { writeAll } from "../formats/report-file.ts";
import { lockOf } from "./file-lock.ts";

/** A file of recorded deliveries that is written to line by line. */
export interface Recording {
  /** Whether the file ended in the middle of a line, which was then ended. */
  readonly wasTorn: boolean;
  /** Adds a line, or throws what the system says; then the file ends as it did. */
  readonly append: (line: string) => void;
  readonly close: () => void;
}

/** Opens a recording to add to it, or names the process that does so already. Throws what the system says. */
export function openRecording(file: string): Recording | { readonly owner: number; readonly path: string } {
  const isDevice = statSync(file, { throwIfNoEntry: false })?.isFile() === false;
  const lock = isDevice ? { release: () => {} } : lockOf(file);
  if ("owner" in lock) return lock;
  try {
    // It holds personal data, and secrets: nobody else is to read it.
    const handle = openSync(file, isDevice ? "a" : "a+", 0o600);
    return {
      wasTorn: ended(handle),
      append: (line) => append(handle, line),
      close: () => {
        closeSync(handle);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Ends the last line of what another run, or another program, left. */
function ended(handle: number): boolean {
  const stats = fstatSync(handle);
  if (!stats.isFile() || stats.size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(handle, last, 0, 1, stats.size - 1);
  if (last.toString() === "\n") return false;
  append(handle, "");
  return true;
}

function append(handle: number, line: string): void {
  const { size } = fstatSync(handle);
  try {
    writeAll(handle, `${line}\n`);
  } catch (error) {
    // A part of a line would be taken for a delivery that is broken, and spoil the next one.
    if (fstatSync(handle).isFile()) ftruncateSync(handle, size);
    throw error;
  }
}
