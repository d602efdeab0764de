import { closeSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { writeAll } from "./report-file.ts";

/** Text that is put by until it is known what stands before it. */
export interface Spool {
  readonly add: (text: string) => void;
  /** Writes all that was put by, and begins anew. */
  readonly drain: (write: (text: string) => void) => void;
}

/** How much of a text is held in memory, in characters; the rest is in a file. */
const limit = 1024 * 1024;

export function spool(): Spool {
  let held = "";
  let file: number | undefined;
  return {
    add: (text) => {
      held += text;
      if (held.length <= limit) return;
      try {
        file ??= namelessFile();
        writeAll(file, held);
      } catch (error) {
        throw placed(error);
      }
      held = "";
    },
    drain: (write) => {
      if (file !== undefined) {
        readAll(file, write);
        closeSync(file);
        file = undefined;
      }
      write(held);
      held = "";
    },
  };
}

function readAll(file: number, write: (text: string) => void): void {
  const block = Buffer.allocUnsafe(64 * 1024);
  const decoder = new StringDecoder("utf8");
  let at = 0;
  for (let size = read(); size > 0; size = read()) {
    at += size;
    write(decoder.write(block.subarray(0, size)));
  }

  function read(): number {
    return readSync(file, block, 0, block.length, at);
  }
}

/** An error of the system's, with the folder that it is about: it is not the report's. */
function placed(error: unknown): unknown {
  return error instanceof Error ? Object.assign(error, { folder: tmpdir() }) : error;
}

/** A file that is gone when it is closed, however that comes about. */
function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), "hirehooks-"));
  const file = openSync(join(folder, "spool"), "wx+", 0o600);
  try {
    rmSync(folder, { recursive: true });
  } catch {
    // A system that keeps the names of open files.
  }
  return file;
}
