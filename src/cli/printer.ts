import type { Locale } from "../runtime/issue.ts";
import type { FileReport, MessageReport, Totals } from "../testing/report.ts";
import type { Terminal } from "./terminal.ts";
import type { CliTexts } from "./texts/texts.ts";

/** Writes what a check finds, as it is found: a file, then its messages, then the next one. */
export interface Printer {
  /** A file is looked at; with a fault nothing of it can be checked. */
  readonly file: (file: Omit<FileReport, "messages">) => void;
  /** A message of the last file. */
  readonly message: (message: MessageReport) => void;
  /** What was counted of the last file, where not all of its messages were printed. */
  readonly counted?: (counts: FileCounts) => void;
  readonly end: (totals: Totals) => void;
}

/** Of one file; all of its messages are in it. */
export interface FileCounts extends Pick<Totals, "messages" | "valid" | "faulty" | "notices"> {
  /** Findings of messages that were not printed. */
  readonly leftOut: number;
}

/** What a printer is made with. */
export interface PrinterContext {
  readonly write: (text: string) => void;
  readonly texts: CliTexts;
  readonly locale: Locale;
  /** Where it is printed; of a file the one that has no colours. */
  readonly terminal: Terminal;
  /** The package's version. */
  readonly version: string;
  /** The path by which whoever reads the report knows a file, with slashes: from the root of the repository. */
  readonly pathOf: (file: string) => string;
  /** How many findings are printed one by one, where that was asked for. */
  readonly maxFindings?: number;
}
