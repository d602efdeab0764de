import { inertJson } from "./inert.ts";
import type { Printer } from "./printer.ts";

/**
 * Reports for programs: a `CheckReport` (`src/testing/report.ts`). It is written in parts, a message a
 * line, because all of it could be longer than a string can be.
 */
export function jsonPrinter(write: (text: string) => void): Printer {
  let separator = '{"files":[\n';
  return {
    file: ({ messages, ...file }) => {
      write(`${separator}${inertJson(file).slice(0, -1)},"messages":[`);
      messages.forEach((message, index) => {
        write(`${index === 0 ? "" : ","}\n${inertJson(message)}`);
      });
      write("]}");
      separator = ",\n";
    },
    end: (totals) => write(`\n],"totals":${inertJson(totals)}}\n`),
  };
}
