import { explainPayload } from "./explain-payload.ts";
import type { Guards } from "./guards.ts";
import type { SchemaData } from "./schema-data.ts";
import type { StandardSchema } from "./standard-schema.ts";

/** Payload and headers of each message, by event. */
export type MessageTypes = Readonly<Record<string, { payload: unknown; headers?: unknown }>>;

/** The contract of one provider version, as a program imports it. */
export interface Contract<M extends object = MessageTypes, P extends string = string, V extends string = string>
  extends ContractData<P, V> {
  readonly messages: { readonly [E in keyof M]: MessageSchema<M[E] extends { payload: infer T } ? T : never> };
  /** Carries the types of the messages; nothing at run time. */
  readonly types?: M;
}

/** A contract of any provider. */
export type AnyContract = ContractData & { readonly messages: Readonly<Record<string, MessageSchema<unknown>>> };

/** One message's contract: a guard, and a Standard Schema whose input is the payload. */
export interface MessageSchema<T> extends StandardSchema<T> {
  /** `provider@version/event` */
  readonly address: string;
  /** Whether a tolerant reader may treat the payload as this message. */
  readonly is: (payload: unknown) => payload is T;
}

/** What a contract is made of. */
export interface ContractData<P extends string = string, V extends string = string> {
  readonly provider: P;
  readonly version: V;
  /** Where a message names its event: AsyncAPI runtime expressions, joined with a dot. */
  readonly event: readonly string[];
  /** What marks a message as of this version: the value at an expression, or null for none. */
  readonly marker?: { readonly expression: string; readonly value: string | null };
  /** Headers that the contract names, spelt as it spells them. */
  readonly headerNames: readonly string[];
  /** JSON Pointers of members that tell this provider's payloads from others. */
  readonly recognition: readonly string[];
  /** Whether a body may be an array of messages. */
  readonly isBatch: boolean;
  readonly signature: Signature;
  readonly acknowledgement: { readonly awaited: "yes" | "no" | "undocumented"; readonly statuses: readonly number[] };
  readonly events: readonly string[];
  /** Events that the vendor lists without describing them, by its own labels. */
  readonly announced: readonly { readonly label: string; readonly group: string }[];
  /** Events whose body may have no bytes. */
  readonly optionalBody: readonly string[];
  readonly guards: Guards;
  readonly strict: () => Promise<Guards>;
  readonly schemas: () => Promise<{ readonly schemas: SchemaData }>;
}

/** How a delivery proves its sender. */
export type Signature =
  | { readonly kind: "hmac"; readonly header: string; readonly hash: "sha256"; readonly encoding: "hex" }
  | { readonly kind: "shared-secret"; readonly member: string }
  | { readonly kind: "none" };

/** Makes a contract of its data: adds the messages. Used by generated modules. */
export function defineContract<M extends object, P extends string, V extends string>(
  data: ContractData<P, V>,
): Contract<M, P, V> {
  const messages = data.events.map((event) => [event, messageSchema(data, event)]);
  // There is one message per event of the data, which the types M were generated from.
  return { ...data, messages: Object.fromEntries(messages) } as Contract<M, P, V>;
}

function messageSchema(data: ContractData, event: string): MessageSchema<unknown> {
  const guard = data.guards.payloads[event] ?? (() => false);
  return {
    address: `${data.provider}@${data.version}/${event}`,
    is: guard as (payload: unknown) => payload is unknown,
    "~standard": {
      version: 1,
      vendor: "hirehooks",
      validate: (value) => (guard(value) ? { value } : explainPayload(data, event, value)),
    },
  };
}
