import { printable } from "../../runtime/texts/word.ts";
import type { LocatedIssue, MessageReport } from "../../testing/report.ts";
import { faultSentence } from "../fault-sentence.ts";
import type { Printer, PrinterContext } from "../printer.ts";
import { leftOutOf } from "./capped.ts";
import { type Beside, workflowCommand } from "./workflow-command.ts";

/** Workflow commands that show findings beside the lines of the files. */
export function githubPrinter({ write, texts, pathOf }: PrinterContext): Printer {
  let name = "-";
  let leftOut = 0;
  return {
    file: ({ file, fault }) => {
      name = file;
      if (!fault) return;
      const place = fault.kind === "not-json" ? { line: fault.line, column: fault.column } : {};
      command("error", { ...place, title: fault.kind }, faultSentence(texts, file, fault));
    },
    message: (message) => {
      for (const issue of message.issues) print("error", message, issue);
      for (const notice of message.notices) print("notice", message, notice);
      leftOut += leftOutOf(message);
    },
    counted: (counts) => {
      leftOut += counts.leftOut;
    },
    end: (totals) => {
      if (leftOut > 0) write(workflowCommand("notice", {}, texts.leftOut(leftOut)));
      write(`${texts.totals(totals)}\n`);
    },
  };

  function print(level: "error" | "notice", { address }: MessageReport, issue: LocatedIssue): void {
    const { line, column, half, pointer, rule, message } = issue;
    const place = printable(half === "headers" ? `headers ${pointer}` : pointer, 200);
    const title = address === undefined ? rule : `${rule}, ${printable(address, 120)}`;
    command(level, { line, column, title }, place === "" ? message : `${place} – ${message}`);
  }

  function command(level: "error" | "notice", beside: Beside, message: string): void {
    write(workflowCommand(level, { ...(name === "-" ? {} : { file: pathOf(name) }), ...beside }, message));
  }
}
