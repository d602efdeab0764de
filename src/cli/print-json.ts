import { inertJson } from "./inert.ts";
import type { Printer } from "./printer.ts";

/**
 * Reports for programs: a `CheckReport` (`src/testing/report.ts`). It is written in parts, a message a
 * line, because all of it could be longer than a string can be.
 */
export function jsonPrinter(write: (text: string) => void): Printer {
  let [before, first] = ['{"files":[\n', true];
  return {
    file: (file) => {
      write(`${before}${inertJson(file).slice(0, -1)},"messages":[`);
      [before, first] = ["]},\n", true];
    },
    message: (message) => {
      write(`${first ? "" : ","}\n${inertJson(message)}`);
      first = false;
    },
    end: (totals) => {
      const isEmpty = before.startsWith("{");
      write(`${isEmpty ? before : "]}"}\n],"totals":${inertJson(totals)}}\n`);
    },
  };
}
