import type { FileReport, Totals } from "../testing/report.ts";

/** Writes the reports of a check, one file after another. */
export interface Printer {
  readonly file: (report: FileReport) => void;
  readonly end: (totals: Totals) => void;
}
