import type { AnyContract } from "../runtime/contract.ts";
import { validate } from "../runtime/validate.ts";
import { candidatesFor, providersOf } from "./candidates.ts";
import type { CheckOptions } from "./check-text.ts";
import { deliveryOf, type FoundDelivery, type FoundFault } from "./delivery-of.ts";
import { type HarEntry, harEntriesOf } from "./har.ts";
import { judgementOf, mostTold } from "./judgement.ts";
import { type UnsafeNumber, unsafeNumbers } from "./numbers.ts";
import { place } from "./place.ts";
import type { Broken, Document, Record } from "./records.ts";
import type { MessageReport } from "./report.ts";
import { bodyReport, lineReport, skippedReport, unreadableReport, unrecognisedReport } from "./single-report.ts";
import type { CheckTexts } from "./texts.ts";

/** Checks one document of a file: a report for each message of the delivery in it. */
export async function checkRecord(record: Record, options: CheckOptions): Promise<MessageReport[]> {
  const { texts } = options;
  if ("reason" in record) return [brokenReport(record, texts)];
  if ("fault" in record) {
    const message = record.isCutOff ? texts.lines["cut-off"] : texts.notJson(record.fault.fault);
    return [lineReport(record, record.fault, message)];
  }
  const entries = harEntriesOf(record);
  if (entries === undefined) return checkDelivery(record, deliveryOf(record.value), options);
  if (entries.length === 0) return [unrecognisedReport(record, texts.har.empty)];
  const reports: MessageReport[] = [];
  for (const entry of entries) reports.push(...(await checkEntry(entry, options)));
  return reports;
}

function brokenReport(record: Broken, texts: CheckTexts): MessageReport {
  const { reason } = record;
  if (reason === "too-long" || reason === "too-dense") return unreadableReport(record, texts.lines[reason]);
  if (reason === "not-utf-8") return lineReport({ ...record, text: "" }, start, texts.lines[reason]);
  return unreadableReport(record, texts.brokenOff(texts.files[reason]));
}

const start = { line: 1, column: 1, fault: "" };

/** Checks a request of a HAR file. */
async function checkEntry({ document, at, delivery }: HarEntry, options: CheckOptions): Promise<MessageReport[]> {
  if (delivery === "none") return [{ ...skippedReport(document), at }];
  if (delivery === "no-text") return [{ ...unrecognisedReport(document, options.texts.har.noText), at }];
  const reports = await checkDelivery(document, delivery, options);
  return reports.map((report) => ({ ...report, at: `${at}${delivery.at}` }));
}

export async function checkDelivery(
  record: Document,
  delivery: FoundDelivery | FoundFault,
  options: CheckOptions,
): Promise<MessageReport[]> {
  const { texts, isStrict, locale, event, limit = mostTold } = options;
  if ("fault" in delivery) return [bodyReport(record, delivery, messageOf(delivery, texts))];
  const entries = await candidatesFor(delivery, options.entries);
  const providers = providersOf(entries);
  if (providers.length !== 1) {
    const message = providers.length > 1 ? texts.sayWhich(providers) : texts.sayProvider(providersOf(options.entries));
    return [unrecognisedReport(record, message)];
  }
  // The version that is sent today is looked at first.
  const sorted = entries.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  const contracts = await Promise.all(sorted.map(({ load }) => load()));
  const messages = await validate(contracts as [AnyContract, ...AnyContract[]], delivery, {
    projection: isStrict ? "strict" : "tolerant",
    notices: true,
    locale,
    limit,
    ...(event === undefined ? {} : { event }),
  });
  if (messages.length === 0) return [unrecognisedReport(record, texts.noMessage)];
  const isList = contracts[0]?.isBatch === true && Array.isArray(delivery.payload);
  const numbers = numbersOf(record.text, delivery, isList);
  const judgements = messages.map((message, index) =>
    judgementOf(message, numbers.get(isList ? index : undefined) ?? [], { isStrict, limit, texts }),
  );
  return place(record, delivery, isList, judgements);
}

function messageOf({ fault }: FoundFault, texts: CheckTexts): string {
  if (typeof fault === "string") return texts.encodings[fault];
  return texts.bodyNotJson(fault.line, fault.column, fault.fault);
}

/** A delivery's numbers that programs falsify, by the index of their message in a list; `steps` are from the message. */
function numbersOf(
  document: string,
  { at, text }: FoundDelivery,
  isList: boolean,
): ReadonlyMap<string | number | undefined, UnsafeNumber[]> {
  const isOutside = at !== "" && text === undefined;
  const inside = isOutside
    ? unsafeNumbers(document).filter(({ steps }) => `/${steps[0]}` === at)
    : unsafeNumbers(text ?? document);
  const depth = isOutside ? 1 : 0;
  const byMessage = new Map<string | number | undefined, UnsafeNumber[]>();
  for (const { kind, steps } of inside) {
    const index = isList ? steps[depth] : undefined;
    const own = byMessage.get(index) ?? [];
    byMessage.set(index, own);
    own.push({ kind, steps: steps.slice(isList ? depth + 1 : depth) });
  }
  return byMessage;
}
