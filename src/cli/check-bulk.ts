import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Summary } from "../testing/bulk/summary.ts";
import type { CheckedFile, CheckOptions } from "../testing/check-text.ts";
import type { Totals } from "../testing/report.ts";
import type { CheckRequest } from "./bulk/bulk-request.ts";
import { checkArchives } from "./bulk/check-archives.ts";
import { progressOf } from "./bulk/progress.ts";
import { checkInput } from "./check-input.ts";
import type { Input } from "./files.ts";
import type { Printer } from "./printer.ts";

/** What was found of files by their millions, and whether it was broken off. */
export interface BulkResult {
  readonly totals: Totals;
  readonly summary: Summary;
  readonly isBrokenOff: boolean;
}

/**
 * Checks inputs with all threads. Ctrl-C ends it, and what was found so far is the result: of a long run that
 * is worth something.
 */
export async function checkInBulk(
  inputs: readonly Input[],
  request: Omit<CheckRequest, "task">,
  options: CheckOptions,
  printer: Printer,
  { threads = availableParallelism(), version }: { readonly threads?: number; readonly version: string },
): Promise<BulkResult> {
  const controller = new AbortController();
  const breakOff = () => controller.abort();
  process.once("SIGINT", breakOff);
  const files = inputs.flatMap((input) => ("file" in input ? [input.file] : []));
  const progress = progressOf(files.reduce((sum, file) => sum + sizeOf(file), 0));
  try {
    const { summary, totals } = await checkArchives(inputs, { task: "check", ...request }, printer, {
      threads,
      version,
      onProgress: progress.add,
      signal: controller.signal,
      selection: options,
      checked: (input, onDocument) => checkedPart(input, { ...options, onDocument }),
    });
    progress.stop();
    printer.end(totals);
    return { summary, totals, isBrokenOff: controller.signal.aborted };
  } finally {
    progress.stop();
    process.off("SIGINT", breakOff);
  }
}

/** Checks an input; standard input may be a part of a whole, and of a whole some parts are empty. */
async function checkedPart(input: Input, options: CheckOptions): Promise<CheckedFile> {
  const { fault, ...checked } = await checkInput(input, options);
  const isEmptyPart = fault?.kind === "empty" && "file" in input && input.file === "-";
  return fault === undefined || isEmptyPart ? checked : { ...checked, fault };
}

function sizeOf(file: string): number {
  return file === "-" ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
}
