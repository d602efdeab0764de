import type { FileReport, Totals } from "./report.ts";

export const noTotals: Totals = { files: 0, messages: 0, checked: 0, valid: 0, faulty: 0, notices: 0, unread: 0 };

/** Totals with another file counted in. */
export function counted(totals: Totals, { fault, messages }: FileReport): Totals {
  const unrecognised = messages.filter(({ verdict }) => verdict === "unrecognised").length;
  return {
    files: totals.files + (fault?.kind === "no-match" ? 0 : 1),
    messages: totals.messages + messages.length,
    checked: totals.checked + messages.length - unrecognised,
    valid: totals.valid + messages.filter(({ verdict }) => verdict === "valid").length,
    faulty: totals.faulty + messages.filter(({ total }) => total > 0).length,
    notices: totals.notices + messages.reduce((sum, { totalNotices }) => sum + totalNotices, 0),
    unread: totals.unread + unrecognised + (fault === undefined ? 0 : 1),
  };
}
