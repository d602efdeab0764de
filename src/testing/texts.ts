import type { EncodingFault } from "./encoded-text.ts";
import type { LineFault, SourceFault } from "./source-text.ts";

/** What a check says beside the findings of the contracts, in one language. */
export interface CheckTexts {
  /** Nothing names the event: what to add, where a header would name it. */
  readonly sayEvent: (provider: string) => string;
  /** The same where the payload would name it. */
  readonly sayEventOnly: (provider: string) => string;
  /** Nobody's delivery: what to add. */
  readonly sayProvider: (known: readonly string[]) => string;
  /** Several providers' delivery: what to add. */
  readonly sayWhich: (providers: readonly string[]) => string;
  /** A delivery that is an empty list. */
  readonly noMessage: string;
  readonly notJson: (detail: string) => string;
  /** A body that was recorded as text; line and column are those of that text. */
  readonly bodyNotJson: (line: number, column: number, detail: string) => string;
  /** A body that was recorded in a way that is not the one it is said to be. */
  readonly encodings: Readonly<Record<EncodingFault, string>>;
  /** A file that cannot be read: why, and what to do. */
  readonly files: Readonly<Record<SourceFault, string>>;
  /** A line of NDJSON that cannot be read. */
  readonly lines: Readonly<Record<LineFault, string>>;
  /** The rest of a file of lines cannot be read, for one of the reasons in `files`. */
  readonly brokenOff: (reason: string) => string;
  readonly har: {
    /** It has no requests at all. */
    readonly empty: string;
    /** A request whose body was not recorded. */
    readonly noText: string;
  };
  readonly numbers: { readonly "too-large": string; readonly imprecise: string };
}
