import { jsonPrinter } from "../../../src/cli/print-json.ts";
import type { FileReport } from "../../../src/testing/report.ts";
import { noTotals, withFile, withMessage } from "../../../src/testing/tally.ts";

/** A report as `hirehooks check --format json` prints it. */
export function jsonOf(report: FileReport): string {
  const parts: string[] = [];
  const printer = jsonPrinter((part) => void parts.push(part));
  const { messages, ...file } = report;
  printer.file(file);
  for (const message of messages) printer.message(message);
  printer.end(messages.reduce(withMessage, withFile(noTotals, file)));
  return parts.join("");
}
