import { workflowCommand } from "../formats/workflow-command.ts";
import type { TestPrinter, TestPrinterContext } from "./printer.ts";
import { complaintSentences } from "./sentences.ts";

/** Workflow commands: an error for each case with complaints, which says how to mend it. */
export function githubPrinter({ write, texts, receiver }: TestPrinterContext): TestPrinter {
  const { test: own } = texts;
  return {
    result: (result) => {
      if (result.verdict !== "complaint") return;
      const [first = ""] = complaintSentences(texts, receiver.statuses, result);
      const rest = result.total > 1 ? ` ${texts.more(result.total - 1)}` : "";
      const { remedy } = own.kinds[result.kind];
      write(workflowCommand("error", { title: result.id }, `${first}${rest} ${own.remedy} ${remedy}`));
    },
    end: (totals) => write(`${own.totals(totals)}\n`),
  };
}
