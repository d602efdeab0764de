import type { AnyContract, Contract } from "./contract.ts";
import type { NamedHeaders } from "./headers.ts";
import type { Findings } from "./issue.ts";

/** A message of a contract's: `event` tells which, and narrows `payload`. */
export type KnownMessage<C> =
  C extends Contract<infer M, infer P, infer V>
    ? [keyof M] extends [never]
      ? KnownAs<string, string, string, unknown, NamedHeaders>
      : {
          [E in keyof M & string]: KnownAs<E, P, V, PartOf<M[E], "payload">, NamedAs<PartOf<M[E], "headers">>>;
        }[keyof M & string]
    : KnownAs<string, string, string, unknown, NamedHeaders>;

type PartOf<M, K extends string> = M extends { readonly [N in K]: infer T } ? T : never;

/** Whatever a provider promises, proxies and recorders drop headers. */
type NamedAs<H> = { readonly [N in keyof H]?: string };

interface KnownAs<E, P, V, T, H> {
  readonly event: E;
  readonly provider: P;
  readonly version: V;
  readonly payload: T;
  /** The headers that the contract names, as far as they came, spelt as it spells them. */
  readonly headers: H;
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
  /** Of the contract that it was looked for in; undefined where the version itself is unknown. */
  readonly version: string | undefined;
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
