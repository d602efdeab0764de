import type { AnyContract } from "./contract.ts";
import type { Guards } from "./guards.ts";
import type { SchemaData } from "./schema-data.ts";
import type { Sending } from "./sending.ts";

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

/** A contract with everything that is otherwise loaded when it is needed. */
export interface CompleteEntry {
  readonly contract: AnyContract;
  /** Whether it is what the vendor sends today. */
  readonly isCurrent: boolean;
  readonly schemas: SchemaData;
  readonly sending: Sending;
  readonly strict: Guards;
}
