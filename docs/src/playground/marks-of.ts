import type { Checked } from "./check.ts";
import type { Mark } from "./mark.ts";
import type { Engine } from "./use-engine.ts";

export interface Marks {
  readonly body: readonly Mark[];
  readonly headers: readonly Mark[];
}

/** The places of all findings. */
export function marksOf(engine: Engine, checked: Checked): Marks {
  const { fault, messages } = checked.report;
  const body: Mark[] = [];
  const headers: Mark[] = checked.headers.problems.map(({ line }) => ({ line, column: 1, level: "notice" }));
  if (fault?.kind === "not-json") body.push({ line: fault.line, column: fault.column, level: "issue" });
  for (const { issues, notices } of messages) {
    for (const level of ["issue", "notice"] as const) {
      for (const finding of level === "issue" ? issues : notices) {
        const spot = engine.spotOf(checked, finding);
        if (spot.half === "body") body.push({ line: spot.line, column: spot.column, level });
        else if (spot.line !== undefined) headers.push({ line: spot.line, column: 1, level });
      }
    }
  }
  return { body, headers };
}
