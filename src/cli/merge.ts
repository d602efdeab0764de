import { readFileSync } from "node:fs";
import { printable } from "../runtime/texts/word.ts";
import { isSummary, merged } from "../testing/bulk/merge.ts";
import type { Summary } from "../testing/bulk/summary.ts";
import { exitCodeOf, type FailLevel } from "./exit-code.ts";
import { inertText } from "./inert.ts";
import { summaryText, summaryTextsIn } from "./summary-file.ts";
import type { CliTexts } from "./texts/texts.ts";

/**
 * `hirehooks merge`: prints the summary of the whole. Returns the exit code: unless told otherwise, what the parts
 * found is no failure of merging them.
 */
export function merge(
  files: readonly string[],
  failOn: FailLevel | undefined = "never",
  { bulk, errors }: CliTexts,
): number {
  const summaries: Summary[] = [];
  for (const file of files) {
    const read = readSummaries(file);
    if (typeof read === "string") {
      console.error(inertText(`${printable(file, 200)}: ${errors.reasons[read] ?? bulk.noSummary}`));
      return 3;
    }
    for (const summary of read) summaries.push(summary);
  }
  const [first, ...others] = summaries;
  if (first === undefined) return 2;
  const sum = merged([first, ...others]);
  if ("member" in sum) {
    console.error(inertText(bulk.unlike(sum.member, sum.values.map((value) => printable(value, 40)).join(", "))));
    return 3;
  }
  process.stdout.write(summaryText(sum));
  const { messages, unread } = sum.totals;
  return exitCodeOf({ ...sum.totals, checked: Math.max(0, messages - unread) }, failOn);
}

/** The summaries of a file, or the code of what hinders reading them. */
function readSummaries(file: string): readonly Summary[] | string {
  try {
    const texts = summaryTextsIn(readFileSync(file === "-" ? 0 : file, "utf8"));
    const values: unknown[] = texts.map((text) => JSON.parse(text));
    return values.every(isSummary) ? values : "none";
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code ?? "none");
  }
}
