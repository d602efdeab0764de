import { readFileSync } from "node:fs";
import { printable } from "../runtime/texts/word.ts";
import { isSummary, merged, type Unlike } from "../testing/bulk/merge.ts";
import type { Summary } from "../testing/bulk/summary.ts";
import type { SourceFault } from "../testing/source-text.ts";
import { isStats } from "../testing/stats/is-stats.ts";
import { mergedStats } from "../testing/stats/merge-stats.ts";
import type { Stats } from "../testing/stats/stats.ts";
import { exitCodeOf, type FailLevel } from "./exit-code.ts";
import { inertText } from "./inert.ts";
import { faultOf } from "./open-source.ts";
import { countOf } from "./stats/count-of.ts";
import { statsText } from "./stats/stats-text.ts";
import { summaryText, summaryTextsIn } from "./summary-file.ts";
import type { CliTexts } from "./texts/texts.ts";

/**
 * `hirehooks merge`: prints the summary, or the stats, of the whole. Returns the exit code: unless told otherwise,
 * what the parts found is no failure of merging them.
 */
export function merge(
  files: readonly string[],
  failOn: FailLevel | undefined = "never",
  { bulk, files: faults }: CliTexts,
): number {
  const parts: (Summary | Stats)[] = [];
  for (const file of files) {
    const read = readParts(file);
    if (typeof read === "string") {
      console.error(inertText(`${printable(file, 200)}: ${read === "none" ? bulk.noSummary : faults[read]}`));
      return 3;
    }
    for (const part of read) parts.push(part);
  }
  const [first, ...others] = parts;
  if (first === undefined) return 2;
  const sum = wholeOf([first, ...others]);
  if ("member" in sum) {
    console.error(inertText(bulk.unlike(sum.member, sum.values.map((value) => printable(value, 40)).join(", "))));
    return 3;
  }
  process.stdout.write(sum.kind === "hirehooks-stats" ? statsText(sum) : summaryText(sum));
  return exitCodeOf(totalsOf(sum), failOn);
}

/** The whole of parts of one kind, or in what they differ. */
function wholeOf(parts: readonly [Summary | Stats, ...(Summary | Stats)[]]): Summary | Stats | Unlike {
  const summaries = parts.filter((part) => part.kind === "hirehooks-summary");
  const stats = parts.filter((part) => part.kind === "hirehooks-stats");
  const [summary, ...others] = summaries;
  if (summary && stats.length > 0) return { member: "kind", values: ["hirehooks-stats", "hirehooks-summary"] };
  if (summary) return merged([summary, ...others]);
  const versions = [...new Set(stats.map(({ version }) => version))];
  return versions.length > 1 ? { member: "version", values: versions } : mergedStats(parts[0].version, stats);
}

function totalsOf(sum: Summary | Stats): Parameters<typeof exitCodeOf>[0] {
  if (sum.kind === "hirehooks-summary") {
    const { messages, unread } = sum.totals;
    return { ...sum.totals, checked: Math.max(0, messages - unread) };
  }
  return countOf(sum);
}

/** The summaries, or stats, of a file; `none` where it holds none, or what hinders reading it. */
function readParts(file: string): readonly (Summary | Stats)[] | SourceFault | "none" {
  try {
    const texts = summaryTextsIn(readFileSync(file === "-" ? 0 : file, "utf8"));
    const values: unknown[] = texts.map((text) => JSON.parse(text));
    return values.every((value) => isSummary(value) || isStats(value)) ? values : "none";
  } catch (error) {
    return error instanceof Error && "syscall" in error ? faultOf(error) : "none";
  }
}
