import { printable } from "../../runtime/texts/word.ts";
import type { Printer, PrinterContext } from "../printer.ts";
import { terminalOf } from "../terminal.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";
import { capped } from "./capped.ts";
import { type Format, printerOf, type Wanted } from "./formats.ts";
import { identityOf, identityOfStdout } from "./identity.ts";
import { openReports, type Reports } from "./open-reports.ts";

/** Viewers of these read no more. */
const limits: { readonly [format in Format]?: number } = { sarif: 10_000, gitlab: 10_000 };

/** All reports of a check. */
export interface Outputs extends Pick<Reports<Printer>, "end" | "discard"> {
  /** Prints to all of them. */
  readonly printer: Printer;
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

/** Opens the reports of a check, as `openReports` does. */
export async function openOutputs(
  all: readonly Wanted[],
  context: Omit<PrinterContext, "write">,
  maxFindings: number | undefined,
  breakOff: AbortController,
): Promise<Outputs | { readonly fault: string }> {
  const printerFor = async ({ format, file }: Wanted, write: (text: string) => void) => {
    const terminal = file === undefined ? context.terminal : terminalOf({}, {});
    const asked = maxFindings === undefined ? {} : { maxFindings };
    const printer = await printerOf(format, { ...context, ...asked, terminal, write });
    return capped(printer, maxFindings ?? limits[format] ?? Number.POSITIVE_INFINITY);
  };
  const reports = await openReports(all, printerFor, context.texts, breakOff);
  if ("fault" in reports) return reports;
  const { tell, end, discard } = reports;
  return {
    printer: {
      file: (file) => tell((printer) => printer.file(file)),
      message: (message) => tell((printer) => printer.message(message)),
      counted: (counts) => tell((printer) => printer.counted?.(counts)),
      end: (totals) => tell((printer) => printer.end(totals)),
    },
    end,
    discard,
  };
}
