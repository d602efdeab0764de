import type { AnyContract } from "../runtime/contract.ts";
import { validate } from "../runtime/validate.ts";
import { candidatesFor, providersOf } from "./candidates.ts";
import type { CheckOptions } from "./check-text.ts";
import { deliveryOf, type FoundDelivery } from "./delivery-of.ts";
import { judgementOf } from "./judgement.ts";
import { type UnsafeNumber, unsafeNumbers } from "./numbers.ts";
import { place } from "./place.ts";
import type { Record } from "./records.ts";
import type { MessageReport } from "./report.ts";
import { bodyReport, lineReport, unrecognisedReport } from "./single-report.ts";

/** Checks one document of a file: a report for each message of the delivery in it. */
export async function checkRecord(record: Record, options: CheckOptions): Promise<MessageReport[]> {
  const { texts, isStrict, locale, event } = options;
  if ("fault" in record) {
    return [lineReport(record, record.fault, texts.notJson(record.fault.fault))];
  }
  const delivery = deliveryOf(record.value);
  if ("fault" in delivery) {
    const { line, column, fault } = delivery.fault;
    return [bodyReport(record, delivery, texts.bodyNotJson(line, column, fault))];
  }
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
    ...(event === undefined ? {} : { event }),
  });
  if (messages.length === 0) return [unrecognisedReport(record, texts.noMessage)];
  const isList = contracts[0]?.isBatch === true && Array.isArray(delivery.payload);
  const numbers = numbersOf(record.text, delivery, isList);
  const judgements = messages.map((message, index) =>
    judgementOf(message, numbers.get(isList ? index : undefined) ?? [], isStrict, texts),
  );
  return place(record, delivery, isList, judgements);
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
