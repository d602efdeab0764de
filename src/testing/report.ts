import type { Issue, Rule } from "../runtime/issue.ts";
import type { FrameLine } from "./frame.ts";

/** What was found in one file. */
export interface FileReport {
  readonly file: string;
  /** Why nothing of it could be read; then there are no messages. */
  readonly fault?: FileFault;
  readonly messages: readonly MessageReport[];
}

export type FileFault =
  | { readonly kind: "empty" | "utf-16" | "not-utf-8" | "missing" | "unreadable" }
  | {
      readonly kind: "not-json";
      readonly line: number;
      readonly column: number;
      readonly detail: string;
      readonly frame: readonly FrameLine[];
    };

/** What was found in one message of a file. */
export interface MessageReport {
  /** Where the message begins, from 1. */
  readonly line: number;
  /**
   * `unknown`: an event or a version that the contract does not have. `unrecognised`: the data does
   * not tell whose message it is, or which. `not-json`: a line of NDJSON, or a recorded body.
   */
  readonly verdict: "valid" | "invalid" | "unknown" | "unrecognised" | "not-json";
  /** `provider@version/event`, as far as it is known. */
  readonly address?: string;
  /** At most a hundred; `total` says how many there are. */
  readonly issues: readonly LocatedIssue[];
  readonly total: number;
  readonly notices: readonly LocatedIssue[];
  readonly totalNotices: number;
}

/** A finding, with its place in the file. */
export interface LocatedIssue extends Pick<Issue, "message" | "pointer" | "expected" | "found"> {
  readonly rule: Rule | "number" | "not-json" | "unrecognised";
  readonly half: "payload" | "headers";
  readonly line: number;
  readonly column: number;
  readonly frame: readonly FrameLine[];
}
