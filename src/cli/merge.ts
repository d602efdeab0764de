import { readFileSync } from "node:fs";
import { printable } from "../runtime/texts/word.ts";
import { isSummary, merged } from "../testing/bulk/merge.ts";
import type { Summary } from "../testing/bulk/summary.ts";
import { inertText } from "./inert.ts";
import { summaryText } from "./summary-file.ts";
import type { CliTexts } from "./texts/texts.ts";

/** `hirehooks merge`: prints the summary of the whole. Returns the exit code. */
export function merge(files: readonly string[], { bulk, errors }: CliTexts): number {
  const summaries: Summary[] = [];
  for (const file of files) {
    const read = readSummary(file);
    if (typeof read === "string") {
      console.error(inertText(`${printable(file, 200)}: ${errors.reasons[read] ?? bulk.noSummary}`));
      return 3;
    }
    summaries.push(read);
  }
  const [first, ...others] = summaries;
  if (first === undefined) return 2;
  const sum = merged([first, ...others]);
  if ("member" in sum) {
    console.error(inertText(bulk.unlike(sum.member, sum.values.map((value) => printable(value, 40)).join(", "))));
    return 3;
  }
  process.stdout.write(summaryText(sum));
  return 0;
}

/** A summary, or the code of what hinders reading one. */
function readSummary(file: string): Summary | string {
  try {
    const value: unknown = JSON.parse(readFileSync(file === "-" ? 0 : file, "utf8"));
    return isSummary(value) ? value : "none";
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code ?? "none");
  }
}
