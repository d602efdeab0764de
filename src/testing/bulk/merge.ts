import { type Summary, summing } from "./summary.ts";

/** Why summaries cannot be one. */
export interface Unlike {
  readonly member: "kind" | "version" | "strict" | "locale";
  readonly values: readonly string[];
}

/** The summary of all of which these are the parts; or in what they differ, so that they are of no whole. */
export function merged(summaries: readonly [Summary, ...Summary[]]): Summary | Unlike {
  for (const member of ["version", "strict", "locale"] as const) {
    const values = [...new Set(summaries.map((summary) => String(summary[member])))];
    if (values.length > 1) return { member, values };
  }
  const sum = summing();
  for (const summary of summaries) sum.merge(summary);
  return sum.made(summaries[0]);
}

/** Whether a value is a summary, as far as merging needs it. */
export function isSummary(value: unknown): value is Summary {
  if (typeof value !== "object" || value === null) return false;
  const { kind, version, strict, locale, totals, messages, findings } = value as Partial<
    Record<keyof Summary, unknown>
  >;
  return (
    kind === "hirehooks-summary" &&
    typeof version === "string" &&
    typeof strict === "boolean" &&
    typeof locale === "string" &&
    isTotals(totals) &&
    isListOf(messages, isMessageCount) &&
    isListOf(findings, isFindingCount)
  );
}

const names = ["documents", "messages", "valid", "faulty", "noticed", "issues", "notices", "unread"];

function isTotals(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return names.every((name) => isCount((value as Readonly<Record<string, unknown>>)[name]));
}

/** What would be counted otherwise than it is written, or could not be put in its place. */
function isMessageCount({ address, messages, faulty }: Members): boolean {
  return typeof address === "string" && isCount(messages) && isCount(faulty);
}

function isFindingCount({ address, level, half, pointer, rule, count, examples }: Members): boolean {
  const isPlaced = [address, level, half, pointer, rule].every((member) => typeof member === "string");
  return isPlaced && (level === "issue" || level === "notice") && isCount(count) && isListOf(examples, isExample);
}

function isExample({ document, pointer, message }: Members): boolean {
  return [document, pointer, message].every((member) => typeof member === "string");
}

type Members = Readonly<Record<string, unknown>>;

function isListOf(value: unknown, isItem: (members: Members) => boolean): boolean {
  return (
    Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null && isItem(item as Members))
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
