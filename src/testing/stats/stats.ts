import type { JsonType } from "../../runtime/json-type.ts";
import type { TextFormat } from "./text-format.ts";

/**
 * What an archive of deliveries holds, in counts. Stats of parts merge into those of the whole, byte for byte:
 * nothing in them depends on order, partition, or names of files. Of personal and secret members there is only
 * that they are there, and of which JSON type they are; of other values there are those that contracts list.
 */
export interface Stats {
  readonly kind: "hirehooks-stats";
  /** Version of the package, and so of the contracts. */
  readonly version: string;
  /** Only there where the run, or that of a part, was broken off: there was more to look at. */
  readonly isBrokenOff?: true;
  readonly totals: StatsTotals;
  /** By address, in the order of their names. */
  readonly messages: readonly MessageStats[];
  /** By provider: messages of events, or of versions, that the contracts do not have. */
  readonly unknown: readonly UnknownStats[];
}

export interface StatsTotals {
  /** Documents in which there was a message: bodies, samples, recordings, HAR files. */
  readonly documents: number;
  /** Messages of known events. */
  readonly messages: number;
  /** Messages of events or versions that the contracts do not have. */
  readonly unknown: number;
  /** Messages not recognised, and files, or lines, that could not be read. */
  readonly unread: number;
  /** Requests of HAR files that are no deliveries. */
  readonly skipped: number;
}

/** What messages of one event hold. */
export interface MessageStats {
  /** `provider@version/event` */
  readonly address: string;
  readonly messages: number;
  readonly times: TimeStats;
  /** All members of the contract, met or not, in its order. */
  readonly members: readonly MemberStats[];
  /** Members that the contract does not have, by the object that they are in, in the order of pointers. */
  readonly strangers: readonly StrangerStats[];
}

/** When messages were sent. */
export interface TimeStats {
  /** Long spans are counted in months, and longer ones in years. */
  readonly unit: TimeUnit;
  /** In the order of time (UTC): `2024-03-29`, `2024-03` or `2024`. */
  readonly buckets: readonly { readonly at: string; readonly messages: number }[];
  /** Messages that do not tell. */
  readonly none: number;
}

export type TimeUnit = "day" | "month" | "year";

export interface MemberStats {
  readonly half: "payload" | "headers";
  /** JSON Pointer with `*` for each index, and for each name that the sender chooses. */
  readonly pointer: string;
  /** Whether it is personal or secret, or part of what is. */
  readonly private?: true;
  /** Messages that have it. */
  readonly messages: number;
  /** How often it was met. In arrays it may be met several times in a message. */
  readonly values: number;
  readonly types: Counts<JsonType>;
  /** Values that the contract lists, in its order. */
  readonly enum?: readonly { readonly value: unknown; readonly count: number }[];
  /** Values that it does not list. */
  readonly others?: FewStats;
  /** Formats of texts; a text may have none. */
  readonly formats?: Counts<TextFormat>;
}

export type Counts<K extends string> = { readonly [key in K]?: number };

export interface StrangerStats {
  readonly half: "payload" | "headers";
  /** JSON Pointer to the object that they are in. */
  readonly pointer: string;
  /** How often each was met. */
  readonly names: FewStats;
  /** Of all of them together. */
  readonly types: Counts<JsonType>;
}

/** How often texts of the sender's were met. Only those are named of which it is plain that they are nobody's data. */
export interface FewStats {
  /** In the order of the names. */
  readonly named: readonly { readonly name: string; readonly count: number }[];
  /** Those that are not named. */
  readonly unnamed: number;
  /** There are too many different ones for names: none is named. */
  readonly many?: true;
}

export interface UnknownStats {
  readonly provider: string;
  readonly messages: number;
  /** Their events, where they name one. */
  readonly events: FewStats;
}
