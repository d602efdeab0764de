import type { Pointer } from "../../json/pointer.ts";
import type { DeliveryFault, Fault } from "./fault.ts";

/** What is wrong with a delivery as a whole. Nothing of its payload is in it. */
export interface DeliveryIssue {
  readonly kind: DeliveryFault;
  /** The HTTP status to answer with. */
  readonly status: number;
  /** An English sentence, for logs. */
  readonly message: string;
  /** Where the body cannot be read, from 1; for faults of reading. */
  readonly line?: number;
  readonly column?: number;
  /** Where in the JSON; `parse` alone tells, because a pointer holds names that the sender chose. */
  readonly pointer?: Pointer;
  /** What the store of ids threw, with `store-failed`. */
  readonly cause?: unknown;
}

/** One table: what each fault is answered with, and what is said of it. */
const faults: Readonly<Record<DeliveryFault, readonly [status: number, message: string]>> = {
  method: [405, "Deliveries are sent with POST."],
  "content-encoding": [415, "The body is encoded; providers send it as it is."],
  "too-large": [413, "The body is larger than this receiver takes."],
  "too-slow": [408, "The body took too long to come."],
  aborted: [400, "The body ended before it was complete."],
  "signature-missing": [401, "The delivery has no signature, but the webhook has a secret."],
  "signature-malformed": [401, "The signature is not one value of the form that the provider sends."],
  "signature-mismatch": [401, "The signature is not that of these bytes with any of the secrets."],
  "signature-unexpected": [401, "The delivery is signed, but this receiver was told that the webhook has no secret."],
  "secret-unreadable": [401, "The body cannot be read, so nothing in it proves its sender."],
  "secret-missing": [401, "The body does not hold the secret that proves its sender."],
  "secret-mismatch": [401, "The secret in the body is none of those that this receiver knows."],
  "empty-body": [400, "The body is empty."],
  "store-failed": [503, "Whether the delivery came before could not be found out."],
  "message-refused": [422, "This receiver refuses a message of the delivery."],
  "not-utf-8": [400, "The body is not UTF-8."],
  "byte-order-mark": [400, "The body begins with a byte order mark, which JSON does not allow."],
  "not-json": [400, "The body is not JSON."],
  "duplicate-member": [400, "A member stands twice in one object; programs would differ in which one they keep."],
  "reserved-member": [400, "A member is called “__proto__”, which programs mistake for something of their own."],
  "lone-surrogate": [400, "A string holds half a character."],
  "unsafe-integer": [400, "A whole number is too large to be kept exactly."],
  "overflowing-number": [400, "A number is too large to be kept."],
  "too-deep": [400, "Objects and arrays are nested too deeply."],
  "too-many-members": [400, "The body has too many members."],
};

/** Why a delivery is not taken, and what to answer. */
export interface Refusal {
  readonly status: number;
  readonly issues: readonly [DeliveryIssue];
  readonly value?: undefined;
}

/** A fault in words. */
export function refusalOf({ fault, place, cause }: Fault): Refusal {
  const [status, message] = faults[fault];
  return { status, issues: [{ kind: fault, status, message, ...place, ...(cause === undefined ? {} : { cause }) }] };
}
