import type { ReadFaultKind } from "../../json/read-strict.ts";

/** What assertions say around the sentences of the contract. */
export interface KitTexts {
  readonly refused: (address: string, isStrict: boolean, total: number) => string;
  readonly holds: (address: string, isStrict: boolean) => string;
  readonly unreadable: (address: string, line: number, column: number, fault: string) => string;
  readonly faults: Readonly<Record<ReadFaultKind, string>>;
  /** What stands where a pointer leads to the whole payload. */
  readonly whole: string;
  readonly more: (count: number) => string;
  /** What is said where only the strict contract refuses a payload. */
  readonly tolerated: string;
  readonly remedy: (address: string) => string;
}
