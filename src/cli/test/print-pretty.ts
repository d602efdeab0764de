import { printable } from "../../runtime/texts/word.ts";
import type { CaseResult } from "../../testing/conformance/report.ts";
import { inertText } from "../inert.ts";
import type { TestPrinter, TestPrinterContext } from "./printer.ts";
import { complaintSentences } from "./sentences.ts";

/** Reports for people: a line per case; below a complaint what was wrong, why it matters, and how to mend it. */
export function prettyPrinter({ write, texts, terminal, receiver }: TestPrinterContext): TestPrinter {
  const { test: own } = texts;
  const { colors } = terminal;
  const explained = new Set<string>();
  print([colors.bold(own.about(`${receiver.provider}@${receiver.version}`, receiver.url, receiver.seed)), ""]);
  return {
    result: (result) => {
      const { id, kind, verdict } = result;
      const mark = { good: colors.green("✓"), complaint: colors.red("✗"), "not-run": colors.yellow("-") }[verdict];
      const note = verdict === "not-run" ? `  ${own.verdicts[verdict]}` : "";
      print([
        `${mark} ${colors.bold(printable(id, 200))}  ${colors.dim(own.kinds[kind].title)}${note}`,
        ...under(result),
      ]);
    },
    end: (totals) => print(["", own.totals(totals)]),
  };

  function under(result: CaseResult): string[] {
    if (result.verdict !== "complaint") return [];
    const said = complaintSentences(texts, receiver.statuses, result).map((sentence) => `    ${sentence}`);
    const { why, remedy } = own.kinds[result.kind];
    if (explained.has(result.kind)) return [...said, `    ${colors.dim(own.seeAbove)}`];
    explained.add(result.kind);
    return [...said, `    ${colors.cyan(own.why)} ${why}`, `    ${colors.cyan(own.remedy)} ${remedy}`];
  }

  function print(lines: readonly string[]): void {
    write(`${inertText(lines.join("\n"))}\n`);
  }
}
