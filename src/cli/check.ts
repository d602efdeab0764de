import type { Totals } from "../testing/report.ts";
import { noTotals, withFile, withMessage } from "../testing/tally.ts";
import { checkInput } from "./check-input.ts";
import { exitCodeOf, type FailLevel } from "./exit-code.ts";
import { inputsOf } from "./files.ts";
import type { Wanted } from "./formats/formats.ts";
import { openOutputs, refuseClashes } from "./formats/outputs.ts";
import { ownFiles } from "./formats/own-files.ts";
import { pathsFrom } from "./formats/report-path.ts";
import { inertText } from "./inert.ts";
import type { Printer, PrinterContext } from "./printer.ts";
import { resting } from "./resting.ts";
import { select } from "./select.ts";
import { summaryAt, writeSummary } from "./summary-file.ts";

export interface CheckArguments {
  readonly provider?: string;
  readonly event?: string;
  readonly strict?: boolean;
  /** Whether files have a document a line, whatever they are called. */
  readonly lines?: boolean;
  readonly format?: readonly Wanted[];
  readonly maxFindings?: number;
  readonly bulk?: boolean;
  readonly threads?: number;
  /** Where the summary goes; `-` is standard output. */
  readonly summary?: string;
  /** Whether notices are looked for. */
  readonly notices?: boolean;
  readonly failOn?: FailLevel;
}

/** `hirehooks check`. Returns the exit code. */
export async function check(
  paths: readonly string[],
  {
    format: formats,
    maxFindings,
    strict = false,
    lines = false,
    bulk,
    threads,
    summary,
    notices = true,
    failOn,
    ...wanted
  }: CheckArguments,
  context: Omit<PrinterContext, "write" | "pathOf">,
): Promise<number> {
  const { locale, texts } = context;
  const options = { ...(await select(texts, wanted)), isStrict: strict, isLines: lines, locale, texts };
  const format = formats ?? (summary === "-" ? [] : ([{ format: "pretty", value: "pretty" }] as const));
  // It is written like a report, and may lie in nobody's way.
  const all = [...format, ...(summary === undefined ? [] : [summaryAt(summary)])];
  refuseClashes(all, texts);
  const isOwn = ownFiles(all, paths, texts);
  const breakOff = new AbortController();
  const { signal } = breakOff;
  const outputs = await openOutputs(format, { ...context, pathOf: pathsFrom(process.env) }, maxFindings, breakOff);
  if ("fault" in outputs) {
    console.error(inertText(outputs.fault));
    return 3;
  }
  try {
    const isBulk = bulk === true || threads !== undefined || summary !== undefined;
    const { totals, failure } = isBulk ? await inBulk(outputs.printer) : await checkAll(outputs.printer);
    const faults = [...outputs.end(), ...(failure === undefined ? [] : [failure])];
    if (totals.checked === 0) console.error(texts.nothingChecked);
    for (const fault of faults) console.error(inertText(fault));
    if (totals.isBrokenOff) {
      console.error(texts.interrupted);
      return 130;
    }
    return faults.length > 0 ? 3 : exitCodeOf(totals, failOn);
  } finally {
    outputs.discard();
  }

  async function inBulk(printer: Printer): Promise<Result> {
    const { checkInBulk } = await import("./check-bulk.ts");
    const inputs = (await inputsOf(paths)).filter((input) => !("file" in input && isOwn(input.file)));
    const request = { ...wanted, isStrict: strict, hasNotices: notices, maxFindings: maxFindings ?? 100, locale };
    const { version, terminal } = context;
    const going = { version, signal, texts, ...(threads === undefined ? {} : { threads }) };
    const found = await checkInBulk(inputs, request, options, printer, going);
    if (format.some(({ format: name, file }) => name === "pretty" && file === undefined)) {
      const { summaryTable } = await import("./bulk/print-summary.ts");
      process.stdout.write(`${summaryTable(found.summary, texts, terminal)}\n`);
    }
    const failure = summary === undefined ? undefined : writeSummary(found.summary, summary, texts);
    return { ...found, failure };
  }

  async function checkAll(printer: Printer): Promise<Result> {
    let totals = noTotals;
    const rest = resting();
    for (const input of await inputsOf(paths)) {
      if ("file" in input && isOwn(input.file)) continue;
      const { messages, ...file } = await checkInput(input, options, { signal });
      if (signal.aborted) break;
      printer.file(file);
      totals = withFile(totals, file);
      for await (const message of messages) {
        if (signal.aborted) break;
        printer.message(message);
        totals = withMessage(totals, message);
        await rest();
      }
    }
    if (signal.aborted) totals = { ...totals, isBrokenOff: true };
    printer.end(totals);
    return { totals };
  }
}

interface Result {
  readonly totals: Totals;
  /** Why the summary could not be written. */
  readonly failure?: string | undefined;
}
