import type { TObject } from "@sinclair/typebox";
import type { Deviation, Sentence } from "./annotations.ts";
import type { Message } from "./message.ts";

/** A generation of a provider's webhooks. */
export interface Version {
  readonly summary: Sentence;
  /** HTTP headers that every delivery may carry, beyond those of HTTP itself. */
  readonly headers?: TObject;
  /**
   * Where a message names its event; several expressions name it together, joined with a dot.
   * The schemas at these places become the event's name: an event is named once, as a key of `messages`.
   */
  readonly event: readonly Expression[];
  /** Where a message names its event as well, for when the first place is not at hand. That the two differ is a notice. */
  readonly eventOtherwise?: readonly Expression[];
  /** What marks a message as of this version: the value at an expression, or null where not even the object around it is there. */
  readonly marker?: { readonly expression: Expression; readonly value: string | null };
  /** Where a delivery carries an id of its own, the same in each attempt; left out where it has none. */
  readonly delivery?: Expression;
  /** Where messages tell when they were sent, or when what they tell of happened: the first of these that is there. */
  readonly times?: readonly Expression[];
  /** The endpoints a receiver offers, by id. One endpoint needs no entry. */
  readonly endpoints?: Readonly<Record<string, Sentence>>;
  /** Set where a body is an array of messages; the sentence says what is known of it. */
  readonly batch?: Sentence;
  /** JSON Pointers (RFC 6901) of members that together tell this version's payloads from others. */
  readonly recognition: readonly string[];
  /** JSON Pointers of members that no payload of this version has, but payloads of others that look alike do. */
  readonly exclusion?: readonly string[];
  /** How a delivery arrives: method, kind of body, and what the vendor leaves open (timeouts, order, sizes). */
  readonly request: Sentence;
  readonly signature: Signature;
  readonly acknowledgement: Acknowledgement;
  /**
   * Messages by event name, in the order of the vendor's page. A name that ends in `.*` is a family:
   * all events that begin so, where their full names are not public.
   */
  readonly messages: Readonly<Record<string, Message>>;
  /** What the version before this one had, and where this one has it: JSON Pointers into the payloads of an event. */
  readonly replaces?: readonly Replacement[];
  /** What the maintainer of a receiver of the version before has to do, step by step. */
  readonly upgrade?: readonly Sentence[];
  /** Events that the vendor lists without describing their payload. */
  readonly announced?: readonly Announced[];
  readonly deviations?: readonly Deviation[];
}

/**
 * An AsyncAPI runtime expression: `$message.header#/X-Huntflow-Event`, `$message.payload#/event`.
 * @see https://www.asyncapi.com/docs/reference/specification/v3.1.0#runtimeExpression
 */
export type Expression = `$message.${"header" | "payload"}#/${string}`;

/** How a delivery proves its sender. */
export type Signature = HmacSignature | SharedSecret | Unsigned;

/** A keyed hash (HMAC, RFC 2104) of the body's bytes, sent in a header. */
export interface HmacSignature {
  readonly kind: "hmac";
  readonly header: string;
  readonly hash: "sha256";
  readonly encoding: "hex";
  readonly description: Sentence;
  /** When the header is missing. */
  readonly absent: Sentence;
}

/** A secret inside the body. It proves who sent it, not that nobody changed it. */
export interface SharedSecret {
  readonly kind: "shared-secret";
  readonly member: Expression;
  readonly description: Sentence;
}

/** Nothing is documented that would prove the sender. */
export interface Unsigned {
  readonly kind: "none";
  readonly description: Sentence;
}

/** What the sender takes for an answer, and what it does otherwise. */
export interface Acknowledgement {
  /** Whether the sender looks at the answer; `undocumented` where the vendor does not say. */
  readonly awaited: "yes" | "no" | "undocumented";
  /** Statuses that count as received; empty where the sender does not look or does not say. */
  readonly statuses: readonly number[];
  readonly description: Sentence;
  /** What happens when the answer is another one, or none. */
  readonly otherwise: Sentence;
  /** Seconds before each further attempt, counted from the failure; empty where there is none, left out where the vendor does not say. */
  readonly retries?: readonly number[];
  /** How the rule changed over time, oldest first. */
  readonly history?: readonly {
    readonly since: string;
    readonly statuses: readonly number[];
    readonly applies: Sentence;
  }[];
}

/** A member of the version before, and the member that took its place. */
export interface Replacement {
  readonly event: string;
  readonly from: string;
  readonly to: string;
}

/** An event of which only a label is public. */
export interface Announced {
  /** The vendor's own label, in the vendor's language. */
  readonly label: string;
  /** The vendor's own name for the group of events. */
  readonly group: string;
  /** What the label says. */
  readonly summary: Sentence;
}

/** Describes a version of a provider's webhooks. */
export function defineVersion(version: Version): Version {
  return version;
}
