import type { CaseResult } from "../../testing/conformance/report.ts";
import { inertJson } from "../inert.ts";
import type { TestPrinter, TestPrinterContext } from "./printer.ts";
import { complaintSentence } from "./sentences.ts";

/** Reports for programs: what is tested, the cases (`src/testing/conformance/report.ts`) with sentences, and totals. */
export function jsonPrinter(context: TestPrinterContext): TestPrinter {
  const { write, receiver } = context;
  write(`{"receiver":${inertJson(receiver)},"cases":[`);
  let before = "\n";
  return {
    result: (result) => {
      write(`${before}${inertJson(worded(context, result))}`);
      before = ",\n";
    },
    end: (totals) => write(`\n],"totals":${inertJson(totals)}}\n`),
  };
}

/** The same parts, each on a line of its own and with its `type`. */
export function ndjsonPrinter(context: TestPrinterContext): TestPrinter {
  const { write, receiver } = context;
  const print = (part: object) => write(`${inertJson(part)}\n`);
  print({ type: "receiver", ...receiver });
  return {
    result: (result) => print({ type: "case", ...worded(context, result) }),
    end: (totals) => print({ type: "totals", ...totals }),
  };
}

function worded({ texts, receiver }: TestPrinterContext, result: CaseResult): object {
  const complaints = result.complaints.map((complaint) => ({
    message: complaintSentence(texts, receiver.statuses, complaint),
    ...complaint,
  }));
  return { ...result, ...texts.test.kinds[result.kind], complaints };
}
