import { setImmediate } from "node:timers/promises";
import type { Totals } from "../testing/report.ts";
import { noTotals, withFile, withMessage } from "../testing/tally.ts";
import { checkInput } from "./check-input.ts";
import { inputsOf } from "./files.ts";
import type { Wanted } from "./formats/formats.ts";
import { openOutputs, refuseClashes } from "./formats/outputs.ts";
import { ownFiles } from "./formats/own-files.ts";
import { pathsFrom } from "./formats/report-path.ts";
import { inertText } from "./inert.ts";
import type { Printer, PrinterContext } from "./printer.ts";
import { select } from "./select.ts";

export interface CheckArguments {
  readonly provider?: string;
  readonly event?: string;
  readonly strict?: boolean;
  readonly format?: readonly Wanted[];
  readonly maxFindings?: number;
}

/** `hirehooks check`. Returns the exit code. */
export async function check(
  paths: readonly string[],
  { format = [{ format: "pretty", value: "pretty" }], maxFindings, strict = false, ...wanted }: CheckArguments,
  context: Omit<PrinterContext, "write" | "pathOf">,
): Promise<number> {
  const { locale, texts } = context;
  const options = { ...(await select(texts, wanted)), isStrict: strict, locale, texts };
  refuseClashes(format, texts);
  const isOwn = ownFiles(format, paths, texts);
  const outputs = await openOutputs(format, { ...context, pathOf: pathsFrom(process.env) }, maxFindings);
  if ("fault" in outputs) {
    console.error(inertText(outputs.fault));
    return 3;
  }
  try {
    const totals = await checkAll(outputs.printer);
    const faults = outputs.end();
    if (totals.checked === 0) console.error(texts.nothingChecked);
    for (const fault of faults) console.error(inertText(fault));
    return faults.length > 0 ? 3 : exitCodeOf(totals);
  } finally {
    outputs.discard();
  }

  async function checkAll(printer: Printer): Promise<Totals> {
    let totals = noTotals;
    let rested = performance.now();
    for (const input of await inputsOf(paths)) {
      if ("file" in input && isOwn(input.file)) continue;
      const { messages, ...file } = await checkInput(input, options);
      printer.file(file);
      totals = withFile(totals, file);
      for await (const message of messages) {
        printer.message(message);
        totals = withMessage(totals, message);
        // A signal is heard only while nothing is computed.
        if (performance.now() - rested < 100) continue;
        await setImmediate();
        rested = performance.now();
      }
    }
    printer.end(totals);
    return totals;
  }
}

/** 3 where something could not be read or nothing was checked, else 1 where something is wrong, else 0. */
function exitCodeOf({ checked, unread, faulty }: Totals): number {
  if (checked === 0 || unread > 0) return 3;
  return faulty > 0 ? 1 : 0;
}
