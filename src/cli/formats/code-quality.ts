import { inertJson } from "../inert.ts";

/** A finding of a Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export interface Finding {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: "info" | "minor" | "major" | "critical" | "blocker";
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** A report for merge requests of GitLab, a finding a line. */
export function codeQuality(write: (text: string) => void): {
  readonly add: (finding: Finding) => void;
  readonly end: () => void;
} {
  let before = "[";
  return {
    add: (finding) => {
      write(`${before}\n${inertJson(finding)}`);
      before = ",";
    },
    end: () => write(before === "[" ? "[]\n" : "\n]\n"),
  };
}
