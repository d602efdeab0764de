import { printable } from "../../runtime/texts/word.ts";
import type { LocatedIssue, MessageReport } from "../../testing/report.ts";
import { faultSentence } from "../fault-sentence.ts";
import type { Printer, PrinterContext } from "../printer.ts";
import { leftOutOf } from "./capped.ts";
import { sentence } from "./sentence.ts";

/**
 * Workflow commands that show findings beside the lines of the files
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 */
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
      if (leftOut > 0) write(`::notice::${escaped(sentence(texts.leftOut(leftOut)))}\n`);
      write(`${texts.totals(totals)}\n`);
    },
  };

  function print(level: "error" | "notice", { address }: MessageReport, issue: LocatedIssue): void {
    const { line, column, half, pointer, rule, message } = issue;
    const place = printable(half === "headers" ? `headers ${pointer}` : pointer, 200);
    const title = address === undefined ? rule : `${rule}, ${printable(address, 120)}`;
    command(level, { line, column, title }, place === "" ? message : `${place} – ${message}`);
  }

  function command(
    level: "error" | "notice",
    { line, column, title }: { readonly line?: number; readonly column?: number; readonly title: string },
    message: string,
  ): void {
    const properties = [
      ...(name === "-" ? [] : [`file=${property(visible(pathOf(name)))}`]),
      ...(line === undefined ? [] : [`line=${line}`]),
      ...(column === undefined ? [] : [`col=${column}`]),
      `title=${property(title)}`,
    ];
    write(`::${level} ${properties.join(",")}::${escaped(sentence(message))}\n`);
  }
}

/** A path as it is, but for what would take hold of a terminal or of another log viewer. */
function visible(path: string): string {
  return path
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (found) => printable(found, 2))
    .replace(/(?<=#)#/g, "\u200b$&");
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
