import type { DeliveryFault } from "../../runtime/receive/fault.ts";
import type { MessageReport } from "../../testing/report.ts";

/*
 * What `hirehooks listen --format ndjson` prints: an object a line, with a `type`: `listening` (with the `url`), then
 * a `delivery` for each request, `unanswered` (with its `number`) where the sender did not wait for the answer, and
 * `totals`. Names and meanings of these members are stable; members may be added. No secret is in them, and
 * values of personal fields only where they were asked for.
 */

/** One request, and what came of it. */
export interface DeliveryReport {
  /** Counted from 1. */
  readonly number: number;
  /** When it came (RFC 3339). */
  readonly time: string;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** The body's length, as far as it was read. */
  readonly bytes: number;
  /**
   * What proves the sender. `unsigned`: nothing does, as the contract allows; `unchecked`: there was no secret to
   * verify with; `refused`: what should prove it does not, or the request is no delivery, see `fault`.
   */
  readonly proof: "signature" | "shared-secret" | "unsigned" | "unchecked" | "refused";
  /** Why a receiver refuses it. */
  readonly fault?: DeliveryFault | "path" | "unrecognised";
  /** The provider's id of the delivery, where it has one. */
  readonly deliveryId?: string;
  /** How many deliveries with this id came before. */
  readonly repetition?: number;
  readonly messages: readonly MessageReport[];
  /** Whether it is in the recording, where there is one; `reason` says why not. */
  readonly recording?: { readonly isRecorded: boolean; readonly reason?: string };
  readonly answer: AnswerReport;
  /** Header lines and body, where they were asked for. */
  readonly shown?: readonly string[];
}

/** What was answered; without a status nobody was there any more. */
export interface AnswerReport {
  readonly status?: number;
  /**
   * `listener`: as the package's receiver answers; `fixed`: as `--answer` says; `forward`: the other server's answer,
   * or why there is none; `recording`: it could not be recorded.
   */
  readonly by: "listener" | "fixed" | "forward" | "recording";
  /** Seconds that the answer is held back. */
  readonly delay?: number;
  /** Why the other server gave no answer. */
  readonly failure?: string;
}

export interface ListenTotals {
  readonly deliveries: number;
  readonly refused: number;
  /** Deliveries with at least one message that is not as the contract says. */
  readonly faulty: number;
  readonly notices: number;
  readonly repeated: number;
  /** Deliveries that are in the recording; undefined without one. */
  readonly recorded?: number;
  /** Deliveries that should be in it and are not. */
  readonly lost?: number;
}
