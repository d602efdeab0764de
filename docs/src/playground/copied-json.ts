import { jsonPrinter } from "../../../src/cli/print-json.ts";
import type { FileReport } from "../../../src/testing/report.ts";
import { counted, noTotals } from "../../../src/testing/tally.ts";

/** A report as `hirehooks check --format json` prints it. */
export function jsonOf(report: FileReport): string {
  const parts: string[] = [];
  const printer = jsonPrinter((part) => void parts.push(part));
  printer.file(report);
  printer.end(counted(noTotals, report));
  return parts.join("");
}
