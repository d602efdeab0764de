import type { Pointer } from "../../json/pointer.ts";
import type { ReadFaultKind } from "../../json/read-strict.ts";

/** Why a delivery is not taken; the names are stable. */
export type DeliveryFault =
  | "method"
  | "content-encoding"
  | "too-large"
  | "too-slow"
  | "aborted"
  | "signature-missing"
  | "signature-malformed"
  | "signature-mismatch"
  | "signature-unexpected"
  | "secret-unreadable"
  | "secret-missing"
  | "secret-mismatch"
  | "empty-body"
  | "store-failed"
  | "message-refused"
  | ReadFaultKind;

/** Where a body cannot be read, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly pointer?: Pointer;
}

/** Why a delivery is not taken, before it is put into words. */
export interface Fault {
  readonly fault: DeliveryFault;
  readonly place?: Place;
  /** What a store threw. */
  readonly cause?: unknown;
}
