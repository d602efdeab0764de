import type { StatsTotals } from "../../../testing/stats/stats.ts";
import type { TextFormat } from "../../../testing/stats/text-format.ts";

/** What `hirehooks stats` says, in one language. */
export interface StatsTexts {
  readonly summary: string;
  readonly paths: string;
  readonly threads: string;
  readonly format: string;
  readonly failOn: string;
  /** Beneath the options: commands to begin with. */
  readonly examples: string;
  readonly title: string;
  readonly totals: (totals: StatsTotals) => string;
  readonly messages: (count: number) => string;
  readonly titles: Readonly<
    Record<
      "versions" | "events" | "times" | "members" | "never" | "values" | "formats" | "strangers" | "unknown",
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | "version"
      | "message"
      | "messages"
      | "share"
      | "first"
      | "last"
      | "time"
      | "member"
      | "types"
      | "value"
      | "count"
      | "format"
      | "names"
      | "provider"
      | "events",
      string
    >
  >;
  /** Messages that do not tell their time. */
  readonly noTime: string;
  /** Beneath members never met. */
  readonly neverNote: string;
  /** A value of the contract's that was never met. */
  readonly neverMet: string;
  /** A value that the contract does not have. */
  readonly notListed: (value: string) => string;
  /** Names, or values, of the sender's that are not shown. */
  readonly unnamed: (count: number) => string;
  /** The same where there are too many different ones. */
  readonly many: (count: number) => string;
  readonly header: (pointer: string) => string;
  readonly formats: Readonly<Record<TextFormat | "none", string>>;
  readonly percent: (number: string) => string;
  readonly moreFaults: (count: number) => string;
  readonly nothingCounted: string;
  /** Ctrl-C ended counting. */
  readonly interrupted: string;
}
