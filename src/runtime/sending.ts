import type { Locale } from "./issue.ts";

/** What it takes to send as a provider does, beside the contract that receivers need. */
export interface Sending {
  readonly acknowledgement: {
    /** Whether the sender looks at the answer; `undocumented` where the vendor does not say. */
    readonly awaited: "yes" | "no" | "undocumented";
    /** Statuses that count as received. */
    readonly statuses: readonly number[];
    /** Seconds before each further attempt; left out where the vendor does not say. */
    readonly retries?: readonly number[];
    readonly description: Localised;
    /** What follows another answer, or none. */
    readonly otherwise: Localised;
  };
  /** The vendor's samples by event; none for an event that the vendor shows no sample of. */
  readonly samples: Readonly<Record<string, readonly VendorSample[]>>;
}

/** A delivery of the vendor's documentation. */
export interface VendorSample {
  /** What tells it from other samples of the event. */
  readonly name: string;
  readonly summary: Localised;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole body; left out where it has no bytes. */
  readonly payload?: unknown;
  /** JSON Pointers into the payload of places that the vendor left out. They prove nothing. */
  readonly elided: readonly string[];
}

/** A text in each language. */
export type Localised = Readonly<Record<Locale, string>>;
