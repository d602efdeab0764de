import type { AnyContract } from "../../runtime/contract.ts";
import type { Sending } from "../../runtime/sending.ts";
import type { Outgoing } from "../../testing/deliver/compose.ts";

/** A provider's version as it sends. */
export interface Sender {
  /** The product's own name. */
  readonly title: string;
  readonly contract: AnyContract;
  readonly sending: Sending;
}

/** A delivery that is to be sent. */
export interface Planned {
  readonly sender: Sender;
  /** Without an event where none could be told. */
  readonly event?: string;
  /** Where it comes from, in words. */
  readonly origin: string;
  readonly outgoing: Outgoing;
  /** Whether it asks if the webhook can be saved at all. */
  readonly isPing: boolean;
}

/** A delivery that cannot be sent, and why. */
export interface Unsendable {
  readonly reason: string;
}

/** The message's address, as far as it is known. */
export function addressOf({ sender: { contract }, event }: Planned): string {
  const version = `${contract.provider}@${contract.version}`;
  return event === undefined ? version : `${version}/${event}`;
}
