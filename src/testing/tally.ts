import type { FileReport, MessageReport, Totals } from "./report.ts";

export const noTotals: Totals = {
  files: 0,
  messages: 0,
  checked: 0,
  valid: 0,
  faulty: 0,
  notices: 0,
  unread: 0,
  skipped: 0,
};

/** Totals with another file counted in, before its messages. */
export function withFile(totals: Totals, { fault }: Pick<FileReport, "fault">): Totals {
  return {
    ...totals,
    files: totals.files + (fault?.kind === "no-match" ? 0 : 1),
    unread: totals.unread + (fault === undefined ? 0 : 1),
  };
}

/** Totals with another message counted in. */
export function withMessage(totals: Totals, { verdict, total, totalNotices }: MessageReport): Totals {
  if (verdict === "skipped") return { ...totals, skipped: totals.skipped + 1 };
  const isUnread = verdict === "unrecognised" || verdict === "unreadable";
  return {
    ...totals,
    messages: totals.messages + 1,
    checked: totals.checked + (isUnread ? 0 : 1),
    valid: totals.valid + (verdict === "valid" ? 1 : 0),
    faulty: totals.faulty + (total > 0 ? 1 : 0),
    notices: totals.notices + totalNotices,
    unread: totals.unread + (isUnread ? 1 : 0),
  };
}
