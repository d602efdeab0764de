import type { CaseResult } from "../../testing/conformance/report.ts";
import { code, prose } from "../formats/markdown-text.ts";
import { groupOf } from "./chosen.ts";
import type { TestPrinter, TestPrinterContext } from "./printer.ts";
import { complaintSentences } from "./sentences.ts";

interface Row {
  good: number;
  complaints: number;
  notRun: number;
}

/** A summary for a job's page: the totals, a table of the groups, the complaints with why and how. */
export function markdownPrinter({ write, texts, receiver }: TestPrinterContext): TestPrinter {
  const { test: own } = texts;
  const rows = new Map<string, Row>();
  const complained: CaseResult[] = [];
  return {
    result: (result) => {
      const row = rows.get(groupOf(result.kind)) ?? { good: 0, complaints: 0, notRun: 0 };
      rows.set(groupOf(result.kind), row);
      row[({ good: "good", complaint: "complaints", "not-run": "notRun" } as const)[result.verdict]] += 1;
      if (result.verdict === "complaint") complained.push(result);
    },
    end: (totals) => {
      const { provider, version, url, seed } = receiver;
      const page = [
        `## ${own.title}`,
        "",
        `**${prose(own.totals(totals))}**`,
        "",
        prose(own.about(`${provider}@${version}`, url, seed)),
        "",
        ...table(),
        ...(complained.length > 0 ? [`### ${own.complaints}`, "", ...complained.flatMap(item), ""] : []),
      ];
      write(`${page.join("\n")}\n`);
    },
  };

  function table(): string[] {
    const { group, good, complaints, notRun } = own.columns;
    const cells = [...rows].map(([name, row]) => {
      const mark = row.complaints > 0 ? "✗" : row.notRun > 0 ? "-" : "✓";
      return `| ${mark} | ${code(name)} | ${row.good} | ${row.complaints} | ${row.notRun} |`;
    });
    return [`| | ${group} | ${good} | ${complaints} | ${notRun} |`, "| --- | --- | ---: | ---: | ---: |", ...cells, ""];
  }

  function item(result: CaseResult): string[] {
    const { why, remedy } = own.kinds[result.kind];
    const said = complaintSentences(texts, receiver.statuses, result);
    return [
      `- ✗ ${code(result.id)} – ${prose(said.join(" "))}`,
      `  - ${own.why} ${prose(why)}`,
      `  - ${own.remedy} ${prose(remedy)}`,
    ];
  }
}
