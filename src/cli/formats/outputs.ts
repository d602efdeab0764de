import { printable } from "../../runtime/texts/word.ts";
import type { Printer, PrinterContext } from "../printer.ts";
import { terminalOf } from "../terminal.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";
import { capped } from "./capped.ts";
import { type Format, printerOf, type Wanted } from "./formats.ts";
import { identityOf, identityOfStdout } from "./identity.ts";
import { onSignal } from "./on-signal.ts";
import { type ReportFile, reportFile } from "./report-file.ts";

/** Viewers of these read no more. */
const limits: { readonly [format in Format]?: number } = { sarif: 10_000, gitlab: 10_000 };

/** All reports of a run. */
export interface Outputs {
  /** Prints to all of them. One that cannot be written is given up; the others go on. */
  readonly printer: Printer;
  /** Puts files in their places; a sentence for each report that could not be written. */
  readonly end: () => readonly string[];
  /** Gives up what has not come to its end. */
  readonly discard: () => void;
}

interface Output {
  readonly wanted: Wanted;
  readonly printer: Printer;
  readonly file: ReportFile | undefined;
  failure?: Failure;
}

/** What the system says, and of which folder, if not of the report's place. */
interface Failure {
  readonly code: string;
  readonly folder?: string;
}

/** Refuses two reports that would be written over each other. */
export function refuseClashes(all: readonly Wanted[], { errors }: CliTexts): void {
  const places = new Map<string, Wanted>();
  for (const wanted of all) {
    const place = wanted.file === undefined ? identityOfStdout() : identityOf(wanted.file);
    const other = places.get(place);
    places.set(place, wanted);
    if (other === undefined) continue;
    const say = other.file === undefined && wanted.file === undefined ? errors.twoToStdout : errors.sameFile;
    throw new UsageError(say(printable(other.value, 200), printable(wanted.value, 200)));
  }
}

/**
 * Opens the reports that were asked for; where one cannot be opened, says why instead. Until they have come to
 * their ends, the first Ctrl-C is `breakOff`'s, and every further signal leaves no report.
 */
export async function openOutputs(
  all: readonly Wanted[],
  context: Omit<PrinterContext, "write">,
  maxFindings: number | undefined,
  breakOff: AbortController,
): Promise<Outputs | { readonly fault: string }> {
  const { errors } = context.texts;
  const outputs: Output[] = [];
  const files: ReportFile[] = [];
  const forget = onSignal(breakOff, () => {
    for (const file of files) file.discard();
  });
  for (const wanted of all) {
    try {
      const file = wanted.file === undefined ? undefined : reportFile(wanted.file);
      if (file) files.push(file);
      outputs.push({ wanted, file, printer: await printerFor(wanted.format, file, context, maxFindings) });
    } catch (error) {
      discard();
      return { fault: sentenceOf(wanted, failureOf(error)) };
    }
  }
  const tell = (what: (printer: Printer) => void) => {
    for (const output of outputs) attempt(output, () => what(output.printer));
  };
  return {
    printer: {
      file: (file) => tell((printer) => printer.file(file)),
      message: (message) => tell((printer) => printer.message(message)),
      counted: (counts) => tell((printer) => printer.counted?.(counts)),
      end: (totals) => tell((printer) => printer.end(totals)),
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

async function printerFor(
  format: Format,
  file: ReportFile | undefined,
  context: Omit<PrinterContext, "write">,
  maxFindings: number | undefined,
): Promise<Printer> {
  const write = file?.write ?? ((text: string) => void process.stdout.write(text));
  const terminal = file ? terminalOf({}, {}) : context.terminal;
  const asked = maxFindings === undefined ? {} : { maxFindings };
  const printer = await printerOf(format, { ...context, ...asked, terminal, write });
  return capped(printer, maxFindings ?? limits[format] ?? Number.POSITIVE_INFINITY);
}

/** Does something with a report, unless it was given up; gives it up where the system refuses. */
function attempt(output: Output, action: () => void): void {
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
