import Table from "cli-table3";
import { printable } from "../../runtime/texts/word.ts";
import type { Summary } from "../../testing/bulk/summary.ts";
import { inertText } from "../inert.ts";
import type { Terminal } from "../terminal.ts";
import type { CliTexts } from "../texts/texts.ts";

/** How many kinds of findings a table has: the rest is in the summary's file. */
const shown = 20;

/** The commonest findings of a summary as a table; empty where there are none. */
export function summaryTable({ findings }: Summary, { bulk, more }: CliTexts, { colors }: Terminal): string {
  if (findings.length === 0) return "";
  const { count, level, message, rule, place } = bulk.columns;
  const table = new Table({
    head: [count, level, message, rule, place].map((name) => colors.bold(name)),
    style: { head: [], border: [], compact: true },
  });
  for (const finding of findings.toSorted((a, b) => b.count - a.count).slice(0, shown)) {
    const pointer = finding.half === "headers" ? `headers ${finding.pointer}` : finding.pointer;
    table.push([
      String(finding.count),
      bulk.levels[finding.level],
      printable(finding.address, 60),
      finding.rule,
      printable(pointer, 80),
    ]);
  }
  const rest = findings.length > shown ? `\n${more(findings.length - shown)}` : "";
  return inertText(`${table.toString()}${rest}`);
}
