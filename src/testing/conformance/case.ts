import type { Outgoing } from "../deliver/compose.ts";
import type { Kind } from "./kinds.ts";

/** One thing that a good receiver does. It asks for nothing that another case did, and may be played again. */
export interface Case {
  /** Its kind, and of a case that there is for each event the event, and what tells it from others: `sample/job.created/enquiry`. */
  readonly id: string;
  readonly kind: Kind;
  /** `provider@version/event`, of a case that there is for each event. */
  readonly address?: string;
  /** `slow` cases are played together, and after the others; one that is played `alone` comes last. */
  readonly lane: "quick" | "slow" | "alone";
  /** Resolves to what there is to complain of. */
  readonly play: (player: Player) => Promise<readonly Complaint[]>;
}

/** Puts deliveries on the wire. Rejects where the receiver is gone, or when the run is broken off. */
export interface Player {
  readonly post: (outgoing: Outgoing, slowly?: Slowly) => Promise<Outcome>;
  /** What there is to see of the receiver's work, where it shows that. */
  readonly look?: () => Promise<string>;
  /** How long an answer is waited for, in milliseconds. */
  readonly timeout: number;
  /** How long the body takes that is sent slowly, in milliseconds. */
  readonly slowFor: number;
}

/** In how many pieces a body is sent, and the pause after each in milliseconds. */
export interface Slowly {
  readonly pieces: number;
  readonly pause: number;
}

/** The receiver's answer, or why there is none. */
export type Outcome =
  | {
      readonly status: number /** Whether the answer's body has ended where it was read to. */;
      readonly isWhole: boolean;
    }
  /** `closed`: the connection ended without an answer. `not-http`: what came is no answer. */
  | { readonly failure: "no-answer" | "closed" | "not-http" };

/** What a good receiver does. */
export type Expected =
  | "acknowledged"
  /** As not proven: 401 or 403. */
  | "refused"
  /** Acknowledged or refused, but not failed at. */
  | "survived"
  /** The same, or the connection is closed. */
  | "ended"
  /** The same status as the first time. */
  | "as-before"
  /** Acknowledged while another body comes slowly. */
  | "meanwhile"
  | "short"
  | "effect"
  | "no-effect";

/** What a receiver did instead. */
export interface Complaint {
  readonly expected: Expected;
  readonly found: Outcome | { readonly effect: "none" | "another" | "unreadable" };
  /** Which of a case's deliveries it was: a place in the payload, a body, a part of a signature. */
  readonly of?: string;
  /** The status of the first time. */
  readonly before?: number;
}
