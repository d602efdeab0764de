import type { Rule } from "../runtime/issue.ts";
import type { FrameLine } from "./frame.ts";
import type { SourceFault } from "./source-text.ts";

/*
 * What a check says, as `hirehooks check --format json` prints it: one `CheckReport`. Names and
 * meanings of these members are stable; members may be added. Sentences (`message`, `expected`,
 * `found`) are in the language asked for. Values of personal or secret fields are nowhere in it.
 */

/** Everything that was checked. */
export interface CheckReport {
  /** One object per file, in the order in which they were checked. */
  readonly files: readonly FileReport[];
  readonly totals: Totals;
}

export interface Totals {
  /** Files looked at, those that could not be read among them. */
  readonly files: number;
  readonly messages: number;
  /** Messages with any verdict but `unrecognised`. */
  readonly checked: number;
  /** Messages with the verdict `valid`, whether with notices or without. */
  readonly valid: number;
  /** Messages with at least one issue. */
  readonly faulty: number;
  /** Notices of all messages together. */
  readonly notices: number;
  /** Messages not recognised, files that could not be read, or not to their end, and patterns that led to no file. */
  readonly unread: number;
  /** Requests of HAR files that are no deliveries; they are no messages. */
  readonly skipped: number;
  /** Only there where the check was broken off: there was more to look at. */
  readonly isBrokenOff?: true;
}

/** What was found in one file. */
export interface FileReport {
  /** Its path as it was found, or `-` for standard input; with `no-match`, the path or pattern asked for. */
  readonly file: string;
  /** Why nothing of it could be checked; then there are no messages. */
  readonly fault?: FileFault;
  readonly messages: readonly MessageReport[];
}

export type FileFault =
  /** `no-match`: a folder or a pattern that led to no file. */
  | { readonly kind: SourceFault | "no-match" }
  /** Where the file stops being JSON, and in English words why; line and column count from 1. */
  | {
      readonly kind: "not-json";
      readonly line: number;
      readonly column: number;
      readonly detail: string;
      readonly frame: readonly FrameLine[];
    };

/** What was found in one message of a file. */
export interface MessageReport {
  /** Where the message begins in the file, from 1. */
  readonly line: number;
  /** Which message of a list it is, from 0; undefined for what is no list. */
  readonly index?: number;
  /**
   * `unknown`: an event or a version that the contract does not have. `unrecognised`: the data does
   * not tell whose message it is, or which, or there is none. `not-json`: a line of NDJSON, or a
   * recorded body. `unreadable`: no message, but a line that cannot be read, or where the rest of the
   * file cannot. `skipped`: no message, but a request of a HAR file that is no delivery.
   */
  readonly verdict: "valid" | "invalid" | "unknown" | "unrecognised" | "not-json" | "unreadable" | "skipped";
  /** `provider@version/event`; of an unknown event `provider/event`; `provider` where no more is known. */
  readonly address?: string;
  /** In a HAR file: JSON Pointer (RFC 6901) from the document to the body, or to the request that has none. */
  readonly at?: string;
  /** Whether the body was recorded as text; lines and columns are those of the recording all the same. */
  readonly isTextBody: boolean;
  /** What is wrong. At most a hundred; `total` says how many there are. */
  readonly issues: readonly LocatedIssue[];
  readonly total: number;
  /** What only a strict reader would call wrong; with `--strict` these are issues. Capped likewise. */
  readonly notices: readonly LocatedIssue[];
  readonly totalNotices: number;
}

/** A finding, before its place in the file is known. */
export interface CheckIssue {
  /** A sentence. */
  readonly message: string;
  /** JSON Pointer (RFC 6901) from the payload, or from the headers, to the value. */
  readonly pointer: string;
  /** Which half of the message the pointer leads into. */
  readonly half: "payload" | "headers";
  /** What is not satisfied; beside the contract's rules, `number` for one that programs read otherwise than it is written. */
  readonly rule: Rule | "number" | "not-json" | "unrecognised" | "unreadable";
  /** What the contract says, in words; empty where it says nothing. */
  readonly expected: string;
  /** What stands there, in words; of personal or secret values only the type. */
  readonly found: string;
}

/** A finding, with its place in the file. */
export interface LocatedIssue extends CheckIssue {
  /** Line and column in the file, from 1. */
  readonly line: number;
  readonly column: number;
  /** The lines around the place, values left out; empty where they would tell nothing. */
  readonly frame: readonly FrameLine[];
}
