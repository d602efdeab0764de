import type { Guards } from "./guards.ts";
import type { SchemaData } from "./schema-data.ts";

/** What a contract is made of: provider, version, signature, and the events that may come unsigned. */
export interface ContractData<
  P extends string = string,
  V extends string = string,
  S extends Signature = Signature,
  U extends string = string,
> {
  readonly provider: P;
  readonly version: V;
  /** Where a message names its event: AsyncAPI runtime expressions, joined with a dot. */
  readonly event: readonly string[];
  /** Where a message names its event as well, for when the first place is not at hand. */
  readonly eventOtherwise?: readonly string[];
  /** What marks a message as of this version: the value at an expression, or null for none. */
  readonly marker?: { readonly expression: string; readonly value: string | null };
  /** Headers that the contract names, spelt as it spells them. */
  readonly headerNames: readonly string[];
  /** JSON Pointers of members that tell this provider's payloads from others. */
  readonly recognition: readonly string[];
  /** Whether a body may be an array of messages. */
  readonly isBatch: boolean;
  readonly signature: S;
  readonly acknowledgement: { readonly awaited: "yes" | "no" | "undocumented"; readonly statuses: readonly number[] };
  readonly events: readonly string[];
  /** Events that the vendor lists without describing them, by its own labels. */
  readonly announced: readonly { readonly label: string; readonly group: string }[];
  /** Where a delivery carries an id of its own, the same in each attempt. */
  readonly delivery?: string;
  /** Where messages tell when they were sent, or when what they tell of happened: the first of these that is there. */
  readonly times?: readonly string[];
  /** Events that may come without the signature. */
  readonly optionalSignature: readonly U[];
  /** Events whose body may have no bytes. */
  readonly optionalBody: readonly string[];
  readonly guards: Guards;
  readonly strict: () => Promise<Guards>;
  readonly schemas: () => Promise<{ readonly schemas: SchemaData }>;
}

/** The data of one kind of signature. */
export type SignatureOf<K extends Signature["kind"]> = Extract<Signature, { readonly kind: K }>;

/** How a delivery proves its sender. */
export type Signature =
  | { readonly kind: "hmac"; readonly header: string; readonly hash: "sha256"; readonly encoding: "hex" }
  | { readonly kind: "shared-secret"; readonly member: string }
  | { readonly kind: "none" };
