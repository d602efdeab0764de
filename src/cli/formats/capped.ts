import type { MessageReport } from "../../testing/report.ts";
import type { Printer } from "../printer.ts";

/** A printer that is told of this many findings one by one; totals stay whole. */
export function capped(printer: Printer, limit: number): Printer {
  let left = limit;
  return {
    ...printer,
    message: (message) => {
      const issues = taken(message.issues);
      printer.message({ ...message, issues, notices: taken(message.notices) });
    },
  };

  function taken(some: MessageReport["issues"]): MessageReport["issues"] {
    const kept = some.length <= left ? some : some.slice(0, left);
    left -= kept.length;
    return kept;
  }
}

/** How many findings of a message are not said one by one. */
export function leftOutOf({ issues, total, notices, totalNotices }: MessageReport): number {
  return total - issues.length + totalNotices - notices.length;
}
