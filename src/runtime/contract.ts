import type { ContractData, Signature, SignatureOf } from "./contract-data.ts";
import { explainPayload } from "./explain-payload.ts";
import { MisuseError } from "./misuse.ts";
import type { StandardSchema } from "./standard-schema.ts";

/** Payload and headers of each message, by event. */
export type MessageTypes = Readonly<Record<string, { payload: unknown; headers?: unknown }>>;

/** The contract of one provider version, as a program imports it. */
export interface Contract<
  M extends object = MessageTypes,
  P extends string = string,
  V extends string = string,
  S extends Signature = Signature,
  U extends string = string,
> extends ContractData<P, V, S, U> {
  readonly messages: { readonly [E in keyof M]: MessageSchema<M[E] extends { payload: infer T } ? T : never> };
  /** Carries the types of the messages; nothing at run time. */
  readonly types?: M;
}

/** A contract of any provider. */
export type AnyContract = ContractData & { readonly messages: Readonly<Record<string, MessageSchema<unknown>>> };

/** The contract, or the contracts of a list. */
export type ContractOf<T> = T extends readonly (infer C)[] ? Extract<C, AnyContract> : Extract<T, AnyContract>;

/** One contract, or versions of one provider. */
export type Contracts = AnyContract | readonly [AnyContract, ...AnyContract[]];

/** One message's contract: a guard, and a Standard Schema whose input is the payload. */
export interface MessageSchema<T> extends StandardSchema<T> {
  /** `provider@version/event` */
  readonly address: string;
  /** Whether a tolerant reader may treat the payload as this message. */
  readonly is: (payload: unknown) => payload is T;
}

/** Makes a contract of its data: adds the messages. Used by generated modules. */
export function defineContract<
  M extends object,
  P extends string,
  V extends string,
  K extends Signature["kind"],
  U extends string,
>(data: ContractData<P, V, SignatureOf<K>, U>): Contract<M, P, V, SignatureOf<K>, U> {
  const messages = data.events.map((event) => [event, messageSchema(data, event)]);
  // There is one message per event of the data, which the types M were generated from.
  return { ...data, messages: Object.fromEntries(messages) } as Contract<M, P, V, SignatureOf<K>, U>;
}

/** The contracts as a list, the first of which speaks for the provider. Throws where they are none, or of several providers. */
export function versionsOf<const T extends Contracts>(contracts: T) {
  type C = ContractOf<T>;
  const versions = (Array.isArray(contracts) ? contracts : [contracts]) as unknown as readonly [C, ...C[]];
  const [first] = versions as readonly (C | undefined)[];
  if (first?.provider === undefined) {
    throw new MisuseError("contracts-unusable", "There is no contract. Import one from hirehooks/<provider>.");
  }
  if (versions.some(({ provider }) => provider !== first.provider)) {
    const providers = versions.map(({ provider }) => provider).join(", ");
    throw new MisuseError(
      "contracts-unusable",
      `The contracts are of several providers (${providers}). Give each provider a receiver of its own.`,
    );
  }
  return versions;
}

const headerNames = new WeakMap<AnyContract, readonly string[]>();

/** The headers that any of the versions names, and the one by which HTTP says that a body is encoded. */
export function headerNamesOf(versions: readonly [AnyContract, ...AnyContract[]]): readonly string[] {
  const [first, second] = versions;
  const known = second === undefined ? headerNames.get(first) : undefined;
  if (known) return known;
  const names = ["Content-Encoding", ...new Set(versions.flatMap((contract) => contract.headerNames))];
  // A list is as good as its contract, which most receivers have one of.
  if (second === undefined) headerNames.set(first, names);
  return names;
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
