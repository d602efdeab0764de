import { placeAt } from "../json/read-json.ts";
import type { AnyContract } from "../runtime/contract.ts";
import type { Findings, Issue, Locale } from "../runtime/issue.ts";
import { recognise } from "../runtime/recognise.ts";
import type { RegistryEntry } from "../runtime/registry.ts";
import { isInvalid, isUnknown, type Message, validate } from "../runtime/validate.ts";
import { deliveryOf, type FoundDelivery } from "./delivery-of.ts";
import { frameOf } from "./frame.ts";
import { locate } from "./locate.ts";
import { unsafeNumbers } from "./numbers.ts";
import { type Record, recordsOf } from "./records.ts";
import type { FileReport, LocatedIssue, MessageReport } from "./report.ts";
import type { CheckTexts } from "./texts.ts";

export interface CheckOptions {
  /** All contracts, or those of the provider and version asked for. */
  readonly entries: readonly RegistryEntry[];
  /** Judge every message as this event. */
  readonly event?: string;
  readonly isStrict: boolean;
  readonly locale: Locale;
  readonly texts: CheckTexts;
}

/** Checks everything that a file holds, message by message. */
export async function checkText(file: string, text: string, options: CheckOptions): Promise<FileReport> {
  const { isLines, records } = recordsOf(file, text);
  const [first] = records;
  if (!isLines && first && "fault" in first) {
    const { line, column, fault: detail } = first;
    const offset = offsetOf(text, line, column);
    return {
      file,
      messages: [],
      fault: { kind: "not-json", line, column, detail, frame: frameOf(text, offset, 1, false) },
    };
  }
  const messages: MessageReport[] = [];
  for (const record of records) messages.push(...(await checkRecord(record, options)));
  return { file, messages };
}

async function checkRecord(record: Record, options: CheckOptions): Promise<MessageReport[]> {
  if ("fault" in record) return [notJson(record, record.column, record.fault, options)];
  const delivery = deliveryOf(record.value);
  if ("fault" in delivery) return [notJson(record, 1, delivery.fault, options)];
  const entries = candidates(delivery, options);
  const providers = new Set(entries.map(({ provider }) => provider));
  if (providers.size !== 1) return [unrecognised(record, [...providers], options)];
  // The version that is sent today is looked at first.
  const sorted = entries.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  const contracts = await Promise.all(sorted.map(({ load }) => load()));
  const messages = await validate(contracts as [AnyContract, ...AnyContract[]], delivery, {
    projection: options.isStrict ? "strict" : "tolerant",
    notices: true,
    locale: options.locale,
    ...(options.event === undefined ? {} : { event: options.event }),
  });
  const isArray = messages.length !== 1 || Array.isArray(delivery.payload);
  const numbers = numbersIn(record, options);
  return messages.map((message, index) => {
    const at = delivery.at === undefined ? undefined : `${delivery.at}${isArray ? `/${index}` : ""}`;
    return reportOf(message, record, at, index === 0 ? numbers : [], options);
  });
}

function candidates(delivery: FoundDelivery, { entries, event }: CheckOptions): readonly RegistryEntry[] {
  const providers = new Set(entries.map(({ provider }) => provider));
  if (event !== undefined || providers.size === 1) return entries;
  const recognised = new Set(recognise(entries, delivery.headers, delivery.payload).map(({ provider }) => provider));
  return entries.filter(({ provider }) => recognised.has(provider));
}

function reportOf(
  message: Message<AnyContract>,
  record: Record,
  at: string | undefined,
  numbers: readonly LocatedIssue[],
  { isStrict, texts }: CheckOptions,
): MessageReport {
  const place = (issue: Issue) => located(issue, record, at);
  const line =
    at === undefined ? record.line : record.line - 1 + placeAt(record.text, locate(record.text, at).offset).line;
  if (isUnknown(message)) {
    const { reason, provider, name } = message;
    const isMissing = reason === "missing-event";
    const [issue] = message.issues.map(place);
    const issues = issue
      ? [isMissing ? { ...issue, message: `${issue.message} ${texts.sayEvent(provider)}` } : issue]
      : [];
    const found = { issues, total: issues.length };
    const address = reason === "unknown-event" ? `${provider}/${name}` : provider;
    const isFault = isStrict || isMissing;
    return {
      line,
      verdict: isMissing ? "unrecognised" : "unknown",
      address,
      ...(isFault ? found : nothing),
      ...asNotices(isFault ? nothing : found, numbers),
    };
  }
  if (isInvalid(message)) {
    const { provider, version, name, issues, total, notices } = message;
    const address = `${provider}@${version}/${name}`;
    return {
      line,
      verdict: "invalid",
      address,
      issues: issues.map(place),
      total,
      ...asNotices(locatedAll(notices, place), numbers),
    };
  }
  const { provider, version, event, notices } = message;
  return {
    line,
    verdict: "valid",
    address: `${provider}@${version}/${event}`,
    ...nothing,
    ...asNotices(locatedAll(notices, place), numbers),
  };
}

const nothing = { issues: [] as readonly LocatedIssue[], total: 0 };

function locatedAll({ issues, total }: Findings, place: (issue: Issue) => LocatedIssue): typeof nothing {
  return { issues: issues.map(place), total };
}

function asNotices(
  { issues, total }: typeof nothing,
  more: readonly LocatedIssue[],
): Pick<MessageReport, "notices" | "totalNotices"> {
  return { notices: [...issues, ...more], totalNotices: total + more.length };
}

/** A finding with its line and column; in a body that was recorded as text, those of the recording. */
function located(
  { message, pointer, expected, found, rule, half, isPrivate }: Issue,
  record: Record,
  at: string | undefined,
): LocatedIssue {
  const inside = half === "headers" ? `/headers${pointer}` : at === undefined ? "/body" : at + pointer;
  const { offset, length, key, isExact } = locate(record.text, inside);
  const start = rule === "unknown-member" && key !== undefined ? key : offset;
  const { line, column } = placeAt(record.text, start);
  const isShown = isExact && !isPrivate && rule !== "unknown-member" && at !== undefined;
  const frame = frameOf(record.text, start, length, isShown).map((shown) => ({
    ...shown,
    number: shown.number + record.line - 1,
  }));
  return { message, pointer, expected, found, rule, half, line: line + record.line - 1, column, frame };
}

function numbersIn({ text, line: first }: Record, { texts }: CheckOptions): LocatedIssue[] {
  return unsafeNumbers(text)
    .slice(0, 100)
    .map(({ kind, offset }) => {
      const { line, column } = placeAt(text, offset);
      const words = texts.numbers[kind];
      return {
        message: words,
        pointer: "",
        expected: "",
        found: "",
        rule: "number",
        half: "payload",
        line: line + first - 1,
        column,
        frame: [],
      };
    });
}

function notJson({ line, text }: Record, column: number, detail: string, { texts }: CheckOptions): MessageReport {
  const frame = frameOf(text, column - 1, 1, false).map((shown) => ({ ...shown, number: line }));
  const issue: LocatedIssue = {
    message: texts.notJson(detail),
    pointer: "",
    expected: "",
    found: "",
    rule: "not-json",
    half: "payload",
    line,
    column,
    frame,
  };
  return { line, verdict: "not-json", issues: [issue], total: 1, notices: [], totalNotices: 0 };
}

function unrecognised({ line }: Record, providers: readonly string[], { entries, texts }: CheckOptions): MessageReport {
  const known = [...new Set(entries.map(({ provider }) => provider))];
  const message = providers.length === 0 ? texts.sayProvider(known) : texts.sayWhich(providers);
  const issue: LocatedIssue = {
    message,
    pointer: "",
    expected: "",
    found: "",
    rule: "unrecognised",
    half: "payload",
    line,
    column: 1,
    frame: [],
  };
  return { line, verdict: "unrecognised", issues: [issue], total: 1, notices: [], totalNotices: 0 };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let left = line; left > 1; left -= 1) start = text.indexOf("\n", start) + 1;
  return start + column - 1;
}
