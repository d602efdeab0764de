import type { LocatedIssue, MessageReport } from "../report.ts";

/** A report of what stands so many lines further down. */
export function shifted(report: MessageReport, lines: number): MessageReport {
  if (lines === 0) return report;
  const moved = (issue: LocatedIssue): LocatedIssue => ({
    ...issue,
    line: issue.line + lines,
    frame: issue.frame.map((frame) => ({ ...frame, number: frame.number + lines })),
  });
  return {
    ...report,
    line: report.line + lines,
    issues: report.issues.map(moved),
    notices: report.notices.map(moved),
  };
}
