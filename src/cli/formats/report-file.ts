import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { targetOf } from "./identity.ts";

/** Where a report is written to. All of it may throw what the system says. */
export interface ReportFile {
  readonly write: (text: string) => void;
  /** Nothing follows: the report takes its place. */
  readonly end: () => void;
  /** The report is given up: nothing of it is left, and what stood in its place still does. */
  readonly discard: () => void;
}

/** How much is written at once. */
const blockSize = 64 * 1024;

/**
 * A file that is written beside itself and takes its place when it is whole. What is no file (a pipe, a
 * device) is written to as it is.
 */
export function reportFile(path: string): ReportFile {
  const stats = statSync(path, { throwIfNoEntry: false });
  const isStaged = stats === undefined || stats.isFile();
  const target = isStaged ? targetOf(path) : path;
  if (stats) accessSync(target, constants.W_OK);
  const staged = isStaged ? join(dirname(target), `.hirehooks-${randomBytes(6).toString("hex")}.tmp`) : target;
  const file = openSync(staged, isStaged ? "wx" : "w");
  let [held, isOpen] = ["", true];
  if (isStaged && stats) fchmodSync(file, stats.mode & 0o777);
  return {
    write: (text) => {
      held += text;
      if (held.length > blockSize) flush();
    },
    end: () => {
      flush();
      // What a disk refuses late, it refuses here.
      if (isStaged) fsyncSync(file);
      close();
      if (isStaged) renameSync(staged, target);
    },
    discard: () => {
      held = "";
      close();
      if (isStaged) rmSync(staged, { force: true });
    },
  };

  function flush(): void {
    writeAll(file, held);
    held = "";
  }

  function close(): void {
    if (isOpen) closeSync(file);
    isOpen = false;
  }
}

/** Writes a text to a file where it was left off. */
export function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
