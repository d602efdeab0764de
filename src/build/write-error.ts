import { type Diagnostic, diagnostic } from "../compile/diagnostics.ts";

/** Why artifacts could not be written. */
export class WriteError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(found: Diagnostic) {
    super(found.message);
    this.diagnostic = found;
  }
}

/** An error of ours for one of the file system, with what it means and what became of the artifacts. */
export function toWriteError(error: unknown, outcome: string): WriteError {
  if (error instanceof WriteError) return error;
  const { path } = error as NodeJS.ErrnoException;
  return new WriteError(diagnostic("unwritable-file", { file: path ?? "A file", reason: reasonOf(error), outcome }));
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "it may not be written. Give yourself write access, and build again.",
  EFBIG: "the file-size limit is reached. Raise the limit, and build again.",
  ENOSPC: "the disk is full. Free some space, and build again.",
  EPERM: "it may not be written. Give yourself write access, and build again.",
  EROFS: "the file system is read-only. Build where it can be written.",
};

/** What an error of the file system means, in plain words. */
export function reasonOf(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? `${message}.`;
}
