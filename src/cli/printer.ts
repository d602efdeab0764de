import type { FileReport, MessageReport, Totals } from "../testing/report.ts";

/** Writes what a check finds, as it is found: a file, then its messages, then the next one. */
export interface Printer {
  /** A file is looked at; with a fault nothing of it can be checked. */
  readonly file: (file: Omit<FileReport, "messages">) => void;
  /** A message of the last file. */
  readonly message: (message: MessageReport) => void;
  readonly end: (totals: Totals) => void;
}
