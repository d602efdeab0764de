import { inertJson } from "../inert.ts";
import type { Printer, PrinterContext } from "../printer.ts";

/**
 * Reports for programs that read a line at a time: the parts of a `CheckReport` (`src/testing/report.ts`),
 * each an object with its `type`; a message says whose file's it is.
 */
export function ndjsonPrinter({ write }: PrinterContext): Printer {
  let name = "";
  return {
    file: (file) => {
      name = file.file;
      print({ type: "file", ...file });
    },
    message: (message) => print({ type: "message", file: name, ...message }),
    end: (totals) => print({ type: "totals", ...totals }),
  };

  function print(part: object): void {
    write(`${inertJson(part)}\n`);
  }
}
