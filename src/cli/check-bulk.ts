import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { mostCounted } from "../testing/bulk/check-documents.ts";
import type { CheckOptions } from "../testing/check-text.ts";
import type { CheckRequest } from "./bulk/bulk-request.ts";
import { checkArchives, type Found, type Going } from "./bulk/check-archives.ts";
import { type Progress, progressOf } from "./bulk/progress.ts";
import { checkInput } from "./check-input.ts";
import type { Input } from "./files.ts";
import type { Printer } from "./printer.ts";
import type { CliTexts } from "./texts/texts.ts";

/** How it is gone about. */
export interface BulkGoing extends Pick<Going, "version" | "signal"> {
  readonly threads?: number;
  readonly texts: CliTexts;
}

/**
 * Checks inputs with all threads. A signal ends it, and what was found so far is the result: of a long run that
 * is worth something.
 */
export async function checkInBulk(
  inputs: readonly Input[],
  request: Omit<CheckRequest, "task">,
  options: CheckOptions,
  printer: Printer,
  { threads = availableParallelism(), version, signal, texts }: BulkGoing,
): Promise<Found> {
  // What is made of a line is soon of no use. V8 would let its space for such objects grow, on every thread.
  setFlagsFromString("--semi-space-growth-factor=1");
  const progress = progressOf(inputs, options.locale, texts);
  try {
    const found = await checkArchives(inputs, { task: "check", ...request }, beside(progress, printer), {
      threads,
      version,
      onProgress: progress.add,
      signal,
      selection: options,
      checked: (input, onDocument) =>
        checkInput(input, { ...options, limit: mostCounted, onDocument }, { signal, onRead: progress.add }),
    });
    progress.stop();
    printer.end(found.totals);
    return found;
  } finally {
    progress.stop();
  }
}

/** What is printed to a terminal has no bar in its lines. */
function beside({ aside }: Progress, printer: Printer): Printer {
  if (!process.stdout.isTTY) return printer;
  const stepping =
    <T>(print: (what: T) => void) =>
    (what: T) => {
      aside();
      print(what);
    };
  const { file, message, end } = printer;
  return { ...printer, file: stepping(file), message: stepping(message), end: stepping(end) };
}
