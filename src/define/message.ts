import type { TSchema } from "@sinclair/typebox";
import type { Deviation, Sentence } from "./annotations.ts";

/** One event's contract. The event's name is the key it has in a version's `messages`. */
export interface Message {
  readonly title: Sentence;
  /** When the vendor sends it. */
  readonly summary: Sentence;
  readonly description?: Sentence;
  /** One message; where a body is an array, one element of it. */
  readonly payload: TSchema;
  /** The body may have no bytes at all; the sentence says what is known of it. */
  readonly mayBeEmpty?: Sentence;
  /** It may come without the version's signature; the sentence says what is known of it. */
  readonly mayBeUnsigned?: Sentence;
  /** The receiver's endpoint that gets it, where a version has several. */
  readonly endpoint?: string;
  /** Deviations of the message as a whole; those of a field stand on the field. */
  readonly deviations?: readonly Deviation[];
  /** What changed in this message's contract, by the contract version that brought it, newest first. */
  readonly changes: Readonly<Record<string, Sentence>>;
}

/** Describes one event. */
export function defineMessage(message: Message): Message {
  return message;
}
