import { type Choice, choose } from "./choose.ts";
import type { AnyContract, Contract } from "./contract.ts";
import type { ExplainOptions, Explanation } from "./explain.ts";
import { type HeadersInput, headerOf } from "./headers.ts";
import type { Findings, Issue } from "./issue.ts";

/** A delivery whose body was read: its headers where they are at hand, and the parsed body. */
export interface Delivery {
  readonly headers?: HeadersInput;
  readonly payload: unknown;
}

export interface ValidateOptions extends ExplainOptions {
  /** Judge every message as this event, whatever it says of itself. */
  readonly event?: string;
  /** Also say what only a strict reader would: costs a second look at every message. */
  readonly notices?: boolean;
}

/** A message of a contract's: `event` tells which, and narrows `payload`. */
export type KnownMessage<C> =
  C extends Contract<infer M, infer P, infer V>
    ? [keyof M] extends [never]
      ? KnownAs<string, string, string, unknown>
      : { [E in keyof M & string]: KnownAs<E, P, V, M[E] extends { payload: infer T } ? T : never> }[keyof M & string]
    : KnownAs<string, string, string, unknown>;

interface KnownAs<E, P, V, T> {
  readonly event: E;
  readonly provider: P;
  readonly version: V;
  readonly payload: T;
  /** What only a strict reader would say; empty unless asked for. */
  readonly notices: Findings;
}

/** An event or a version that the contract does not have. It is not the sender's fault: acknowledge it. */
export interface UnknownMessage extends Findings {
  readonly event: "unknown";
  readonly reason: "unknown-event" | "unknown-version" | "missing-event";
  /** The name of the event, or of the version, as it was sent; undefined where it is no name. */
  readonly name: string | undefined;
  readonly provider: string;
  readonly payload: unknown;
}

/** A message of a known event that is not as the contract says. */
export interface InvalidMessage extends Findings {
  readonly event: "invalid";
  /** The event's name. */
  readonly name: string;
  readonly provider: string;
  readonly version: string;
  readonly payload: unknown;
  readonly notices: Findings;
}

export type Message<C> = KnownMessage<C> | UnknownMessage | InvalidMessage;

/** Whether the contract has no such event or version; for code that knows no contract's events by type. */
export function isUnknown(message: Message<AnyContract>): message is UnknownMessage {
  return message.event === "unknown";
}

/** Whether a known event's message is not as the contract says; for code that knows no contract's events by type. */
export function isInvalid(message: Message<AnyContract>): message is InvalidMessage {
  return message.event === "invalid";
}

/** The contract, or the contracts of a list. */
export type ContractOf<T> = T extends readonly (infer C)[] ? Extract<C, AnyContract> : Extract<T, AnyContract>;

/**
 * Judges every message of a delivery, each by itself, by one contract or by several versions of one
 * provider. Never throws for data, and never changes it.
 */
export async function validate<const T extends AnyContract | readonly [AnyContract, ...AnyContract[]]>(
  contracts: T,
  { headers, payload }: Delivery,
  options: ValidateOptions = {},
): Promise<Message<ContractOf<T>>[]> {
  type C = ContractOf<T>;
  const versions = (Array.isArray(contracts) ? contracts : [contracts]) as unknown as readonly [C, ...C[]];
  const elements = versions[0].isBatch && Array.isArray(payload) ? (payload as unknown[]) : [payload];
  const messages: Message<C>[] = [];
  for (const element of elements) messages.push(await judge(versions, headers, element, options));
  return messages;
}

async function judge<C extends AnyContract>(
  versions: readonly [C, ...C[]],
  headers: HeadersInput | undefined,
  payload: unknown,
  options: ValidateOptions,
): Promise<Message<C>> {
  const choice = choose(versions, headers, payload, options.event);
  const { contract } = choice;
  const { provider, version } = contract;
  if (choice.kind !== "known") return unknown(choice, payload, options);
  const { event } = choice;
  const named = namedHeaders(contract, headers);
  const isThorough = options.projection === "strict" || options.notices === true;
  const guards = isThorough ? await contract.strict() : contract.guards;
  if (holds(guards, event, payload, isThorough ? named : undefined)) return known(none);
  const { issues, total, notices } = await explanationOf(contract, event, payload, named, options);
  if (total === 0) return known(notices);
  return { event: "invalid", name: event, provider, version, payload, issues, total, notices };

  function known(notices: Findings): Message<C> {
    // The guard has told that the payload is the event's.
    return { event, provider, version, payload, notices } as unknown as KnownMessage<C>;
  }
}

const none: Findings = { issues: [], total: 0 };

type Named = Readonly<Record<string, string>>;

function holds(
  { payloads, headers }: AnyContract["guards"],
  event: string,
  payload: unknown,
  named: Named | undefined,
): boolean {
  return (
    payloads[event]?.(payload) === true &&
    (named === undefined || headers[event] === undefined || headers[event](named))
  );
}

/** The headers that the contract names, spelt as it spells them; undefined where none of them is at hand. */
function namedHeaders({ headerNames }: AnyContract, headers: HeadersInput | null | undefined): Named | undefined {
  const entries = headerNames.map((name) => [name, headerOf(headers, name)]).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

async function explanationOf(
  contract: AnyContract,
  event: string,
  payload: unknown,
  headers: Named | undefined,
  options: ExplainOptions,
): Promise<Explanation> {
  const { explain } = await import("./explain.ts");
  return explain(contract, event, { payload, ...(headers === undefined ? {} : { headers }) }, options);
}

async function unknown<C extends AnyContract>(
  choice: Exclude<Choice<C>, { kind: "known" }>,
  payload: unknown,
  options: ExplainOptions,
): Promise<UnknownMessage> {
  const { explainUnknown } = await import("./explain-unknown.ts");
  const issue: Issue = await explainUnknown(choice, options.locale ?? "en");
  const name =
    choice.kind === "unknown-event"
      ? choice.event
      : choice.kind === "unknown-version"
        ? textOf(choice.version)
        : undefined;
  return {
    event: "unknown",
    reason: choice.kind,
    name,
    provider: choice.contract.provider,
    payload,
    issues: [issue],
    total: 1,
  };
}

/** What can be a version's name; anything larger is nothing to repeat. */
function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}
