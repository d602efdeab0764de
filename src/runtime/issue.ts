import type { Pointer } from "../json/pointer.ts";

export type { Pointer };

/** Languages of messages. */
export type Locale = "en" | "fr" | "ru";

/** What a payload or a header does not satisfy; the names are stable. */
export type Rule =
  | "type"
  | "required"
  | "constant"
  | "enum"
  | "format"
  | "pattern"
  | "unknown-member"
  | "unknown-event"
  | "unknown-version"
  | "missing-event";

/** One fault. It is also an issue in the sense of Standard Schema. */
export interface Issue {
  /** A sentence in the language asked for. Values of personal or secret fields are never in it. */
  readonly message: string;
  /** Names and indices from the payload (or the headers) to the faulty value. */
  readonly path: readonly (string | number)[];
  readonly pointer: Pointer;
  /** Which half of the message the pointer leads into. */
  readonly half: "payload" | "headers";
  readonly rule: Rule;
  /** What the contract says, in words. */
  readonly expected: string;
  /** What stands there, in words; of personal or secret values only the type. */
  readonly found: string;
  /** Whether the value is personal or secret, and is to be shown nowhere. */
  readonly isPrivate: boolean;
}

/** What is wrong with a message. */
export interface Findings {
  /** At most as many as asked for. */
  readonly issues: readonly Issue[];
  /** How many there are in all. */
  readonly total: number;
}
