import { deliveryOf, type FoundDelivery, type FoundFault, isRecording } from "../delivery-of.ts";
import { entriesIn, harEntriesOf } from "../har.ts";

/** A delivery of a document, and when it was sent, as the recorder wrote it. `none` is no delivery. */
export interface TimedDelivery {
  readonly delivery: FoundDelivery | FoundFault | "none" | "no-text";
  readonly time: unknown;
}

/** The deliveries of a document: those of a HAR file, or the one that it is. */
export function deliveriesIn(text: string, value: unknown): readonly TimedDelivery[] {
  const entries = harEntriesOf({ line: 1, text, value });
  if (entries === undefined) {
    return [{ delivery: deliveryOf(value), time: isRecording(value) ? value.time : undefined }];
  }
  const requests = entriesIn(value) ?? [];
  return entries.map(({ delivery }, index) => ({ delivery, time: startOf(requests[index]) }));
}

function startOf(entry: unknown): unknown {
  if (typeof entry !== "object" || entry === null) return undefined;
  return (entry as { readonly startedDateTime?: unknown }).startedDateTime;
}
