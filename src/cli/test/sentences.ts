import { printable } from "../../runtime/texts/word.ts";
import type { Complaint } from "../../testing/conformance/case.ts";
import type { CaseResult, TestTotals } from "../../testing/conformance/report.ts";
import type { Failure } from "../deliver/failure.ts";
import { foundKey } from "../texts/test/texts.ts";
import type { CliTexts } from "../texts/texts.ts";

/** A complaint in a sentence. */
export function complaintSentence(
  { test: texts }: CliTexts,
  statuses: readonly number[],
  { of, ...complaint }: Complaint,
): string {
  const key = foundKey(complaint);
  const found = typeof key === "string" ? texts.found[key] : texts.found.status(key.status);
  const said = texts.complaint(found, expectedIn(texts, texts.statuses(statuses), complaint));
  return of === undefined ? said : texts.complaintOf(printable(of, 200), said);
}

function expectedIn(
  { expected: texts }: CliTexts["test"],
  statuses: string,
  { expected, before = 0 }: Complaint,
): string {
  if (expected === "as-before") return texts["as-before"](before);
  const said = texts[expected];
  return typeof said === "string" ? said : said(statuses);
}

/** All that is said of a case's complaints, one by one. */
export function complaintSentences(
  texts: CliTexts,
  statuses: readonly number[],
  { complaints, total }: CaseResult,
): string[] {
  const said = complaints.map((complaint) => complaintSentence(texts, statuses, complaint));
  return total > said.length ? [...said, texts.more(total - said.length)] : said;
}

/** Why a test did not come to its end; empty if it did. */
export function endSentence(
  { test: { ended: texts }, deliver: { failures } }: CliTexts,
  { ended }: TestTotals,
  timeout: number,
): string {
  if (ended === undefined) return "";
  if (ended.by === "interrupt") return texts.interrupt;
  // They come from the connection, or from waiting in vain.
  const reason = failures[ended.failure as Failure](String(timeout / 1000));
  return ended.by === "unreachable" ? texts.unreachable(reason) : texts.died(reason, ended.running.join(", "));
}
