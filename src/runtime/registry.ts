import type { AnyContract } from "./contract.ts";

/** What is known of a contract before it is loaded. */
export interface RegistryEntry {
  readonly provider: string;
  /** The product's own name. */
  readonly title: string;
  readonly version: string;
  /** Whether it is what the vendor sends today. */
  readonly isCurrent: boolean;
  readonly recognition: readonly string[];
  /** Members that no payload of this version has. */
  readonly exclusion: readonly string[];
  readonly event: readonly string[];
  readonly isBatch: boolean;
  readonly load: () => Promise<AnyContract>;
}
