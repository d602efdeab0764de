import type { Complaint, Expected } from "../../../testing/conformance/case.ts";
import type { Kind } from "../../../testing/conformance/kinds.ts";
import type { CaseResult, TestTotals } from "../../../testing/conformance/report.ts";

/** What `hirehooks test` says, in one language. */
export interface TestTexts {
  readonly summary: string;
  /** Stands for the receiver's URL in a line of usage. */
  readonly usage: string;
  readonly options: Readonly<
    Record<
      | "url"
      | "provider"
      | "event"
      | "only"
      | "skip"
      | "list"
      | "unsigned"
      | "effectUrl"
      | "timeout"
      | "slowFor"
      | "seed"
      | "format",
      string
    >
  >;
  /** Beneath the options: what to point it at, and commands to begin with. */
  readonly after: string;
  /** What each kind of case tries, why it matters, and how to mend a receiver that is complained of. */
  readonly kinds: Readonly<Record<Kind, KindTexts>>;
  readonly found: Readonly<
    Record<"no-answer" | "closed" | "not-http" | "effect-none" | "effect-another" | "effect-unreadable", string>
  > & {
    readonly status: (status: number) => string;
  };
  readonly expected: Readonly<
    Record<Exclude<Expected, "acknowledged" | "meanwhile" | "survived" | "ended" | "as-before">, string>
  > & {
    readonly acknowledged: (statuses: string) => string;
    readonly meanwhile: (statuses: string) => string;
    readonly survived: (statuses: string) => string;
    readonly ended: (statuses: string) => string;
    readonly "as-before": (status: number) => string;
  };
  /** The statuses that are acknowledgements: `200, 201 or 204`; any of 2xx where there are none. */
  readonly statuses: (statuses: readonly number[]) => string;
  /** A complaint: what was found, and what was expected. */
  readonly complaint: (found: string, expected: string) => string;
  /** The same of one of a case's deliveries. */
  readonly complaintOf: (of: string, sentence: string) => string;
  readonly verdicts: Readonly<Record<CaseResult["verdict"], string>>;
  readonly why: string;
  readonly remedy: string;
  /** Before `why` and `remedy` of a kind that was explained above. */
  readonly seeAbove: string;
  readonly about: (provider: string, url: string, seed: number) => string;
  readonly title: string;
  readonly columns: Readonly<Record<"group" | "good" | "complaints" | "notRun", string>>;
  readonly complaints: string;
  readonly totals: (totals: TestTotals) => string;
  /** Why the test did not come to its end. */
  readonly ended: {
    readonly interrupt: string;
    readonly unreachable: (reason: string) => string;
    readonly died: (reason: string, running: string) => string;
  };
  /** Without a secret nothing is tried that has to do with proof. */
  readonly noSecret: string;
  readonly errors: {
    readonly noUrl: string;
    readonly noProvider: string;
    readonly unknownCase: (name: string, known: string) => string;
    readonly nothingLeft: string;
    /** Options that do not go together. */
    readonly two: (one: string, other: string) => string;
  };
}

export interface KindTexts {
  /** What a good receiver does, in a sentence. */
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

/** What a complaint says was found, as a key of `found`. */
export type FoundKey = Exclude<keyof TestTexts["found"], "status"> | { readonly status: number };

export function foundKey({ found }: Pick<Complaint, "found">): FoundKey {
  if ("status" in found) return found;
  return "effect" in found ? `effect-${found.effect}` : found.failure;
}
