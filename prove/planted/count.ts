import type { Summary } from "../../src/testing/bulk/summary.ts";
import type { Planted } from "./archive.ts";

/** What a summary has to say of findings; all by which they are counted is in the lines. */
export interface Counts {
  readonly findings: readonly string[];
  readonly totals: Pick<Summary["totals"], "documents" | "faulty" | "noticed" | "issues" | "notices" | "unread">;
}

/** Rules of which the message, or the line, counts as not read. */
const unread = ["unrecognised", "missing-event", "unreadable"];

export function countsOf(planted: readonly Planted[], documents: number): Counts {
  const counts = new Map<string, number>();
  for (const { address, level, half, pointer, rule } of planted) {
    const key = keyOf({ address, level, half, rule, pointer: pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*") });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const issues = planted.filter(({ level }) => level === "issue").length;
  const notices = planted.length - issues;
  return {
    findings: [...counts].map(([key, count]) => `${key}: ${count}`).toSorted(),
    totals: {
      documents,
      faulty: issues,
      noticed: notices,
      issues,
      notices,
      unread: planted.filter(({ rule }) => unread.includes(rule)).length,
    },
  };
}

export function countsIn({ totals, findings }: Summary): Counts {
  const { documents, faulty, noticed, issues, notices, unread } = totals;
  return {
    findings: findings.map((finding) => `${keyOf(finding)}: ${finding.count}`).toSorted(),
    totals: { documents, faulty, noticed, issues, notices, unread },
  };
}

function keyOf({
  address,
  level,
  half,
  pointer,
  rule,
}: Pick<Planted, "address" | "level" | "half" | "pointer" | "rule">) {
  return [level, address, half, pointer, rule].join(" ");
}
