import { printable } from "../../runtime/texts/word.ts";
import type { CliTexts } from "../texts/texts.ts";
import type { Wanted } from "./formats.ts";
import { onSignal } from "./on-signal.ts";
import { type ReportFile, reportFile } from "./report-file.ts";

/** All reports of a run, each with a printer. */
export interface Reports<P> {
  /** Has all of them print something. One that cannot be written is given up; the others go on. */
  readonly tell: (what: (printer: P) => void) => void;
  /** Puts files in their places; a sentence for each report that could not be written. */
  readonly end: () => readonly string[];
  /** Gives up what has not come to its end. */
  readonly discard: () => void;
}

interface Output<P> {
  readonly wanted: Wanted;
  readonly printer: P;
  readonly file: ReportFile | undefined;
  failure?: Failure;
}

/** What the system says, and of which folder, if not of the report's place. */
interface Failure {
  readonly code: string;
  readonly folder?: string;
}

/**
 * Opens the reports that were asked for; where one cannot be opened, says why instead. Until they have come to
 * their ends, the first Ctrl-C is `breakOff`'s, and every further signal leaves no report.
 */
export async function openReports<P>(
  all: readonly Wanted[],
  printerFor: (wanted: Wanted, write: (text: string) => void) => Promise<P>,
  { errors }: CliTexts,
  breakOff: AbortController,
): Promise<Reports<P> | { readonly fault: string }> {
  const outputs: Output<P>[] = [];
  const files: ReportFile[] = [];
  const forget = onSignal(breakOff, () => {
    for (const file of files) file.discard();
  });
  for (const wanted of all) {
    try {
      const file = wanted.file === undefined ? undefined : reportFile(wanted.file);
      if (file) files.push(file);
      const write = file?.write ?? ((text: string) => void process.stdout.write(text));
      outputs.push({ wanted, file, printer: await printerFor(wanted, write) });
    } catch (error) {
      discard();
      return { fault: sentenceOf(wanted, failureOf(error)) };
    }
  }
  return {
    tell: (what) => {
      for (const output of outputs) attempt(output, () => what(output.printer));
    },
    end: () => {
      for (const output of outputs) attempt(output, () => output.file?.end());
      // Whoever reads a report may stop reading.
      return outputs.flatMap(({ wanted, failure }) =>
        failure === undefined || failure.code === "EPIPE" ? [] : [sentenceOf(wanted, failure)],
      );
    },
    discard,
  };

  function discard(): void {
    forget();
    for (const file of files) file.discard();
  }

  function sentenceOf({ file = "-", value }: Wanted, { code, folder }: Failure): string {
    const name = printable(file === "-" ? value : file, 200);
    const reason = errors.reasons[code] ?? code;
    return folder === undefined
      ? errors.cannotWrite(name, reason)
      : errors.cannotPutBy(name, printable(folder, 200), reason);
  }
}

/** Does something with a report, unless it was given up; gives it up where the system refuses. */
function attempt<P>(output: Output<P>, action: () => void): void {
  if (output.failure !== undefined) return;
  try {
    action();
  } catch (error) {
    output.failure = failureOf(error);
    output.file?.discard();
  }
}

/** What the system says; errors that are not its own are thrown on. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
  return { code: String(error.code), ...("folder" in error ? { folder: String(error.folder) } : {}) };
}
