import type { Stats } from "../../testing/stats/stats.ts";
import type { exitCodeOf } from "../exit-code.ts";

/** What an exit code tells of: nothing that is in an archive is wrong, but some of it may not have been counted. */
export function countOf({ totals }: Stats): Parameters<typeof exitCodeOf>[0] {
  return { checked: totals.messages + totals.unknown, unread: totals.unread, faulty: 0, notices: 0 };
}
