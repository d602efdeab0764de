import type { Totals } from "../testing/report.ts";

/** What makes the command fail; with `never`, what was found stands in the report alone. */
export const failLevels = ["error", "notice", "never"] as const;
export type FailLevel = (typeof failLevels)[number];

/** Those of a command that says what there is, and not whether it is right. */
export const statsFailLevels = ["error", "never"] as const satisfies readonly FailLevel[];

/** 3 where something could not be read or nothing was checked, else 1 where something is wrong, else 0. */
export function exitCodeOf(
  { checked, unread, faulty, notices }: Pick<Totals, "checked" | "unread" | "faulty" | "notices">,
  failOn: FailLevel = "error",
): number {
  if (failOn === "never") return 0;
  if (checked === 0 || unread > 0) return 3;
  return faulty > 0 || (failOn === "notice" && notices > 0) ? 1 : 0;
}
