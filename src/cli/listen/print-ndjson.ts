import { inertJson } from "../inert.ts";
import type { ListenPrinter } from "./listen-printer.ts";

/** What comes, for programs: an object a line (`delivery-report.ts`). */
export function ndjsonListenPrinter(write: (text: string) => void): ListenPrinter {
  return {
    listening: (url) => print({ type: "listening", url }),
    delivery: (report) => print({ type: "delivery", ...report }),
    unanswered: (number) => print({ type: "unanswered", number }),
    noRequest: (code) => print({ type: "no-request", code }),
    end: (totals) => print({ type: "totals", ...totals }),
  };

  function print(part: object): void {
    write(`${inertJson(part)}\n`);
  }
}
