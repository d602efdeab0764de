import type { AnyContract } from "../contract.ts";
import type { Signature } from "../contract-data.ts";
import type { InvalidMessage, KnownMessage, Message } from "../message.ts";
import type { ProofKind } from "./proof.ts";

/**
 * A delivery that is verified as far as the provider allows, and readable. `verified` tells how:
 * `signature`: the bytes are the sender's; `shared-secret`: the sender knows the secret, but nothing
 * proves the rest of the body; `unsigned`: nothing is proven.
 *
 * Where a provider signs its deliveries and the webhook has a secret, only events that may come
 * unsigned do (Huntflow's PING): a delivery that says it is `unsigned` has no other messages.
 */
export type ReceivedDelivery<C, S> = C extends { readonly signature: infer K extends Signature }
  ? K extends { readonly kind: "none" }
    ? Verified<"unsigned", Message<C>>
    : S extends "none"
      ? Verified<"unsigned", Message<C>>
      : K extends { readonly kind: "shared-secret" }
        ? Verified<"shared-secret", Message<C>>
        : Verified<"signature", Message<C>> | Bare<UnsignedMessage<C>>
  : never;

/** A delivery's messages, and what proves its sender. */
export interface Verified<K extends ProofKind, M> {
  readonly provider: string;
  readonly verified: K;
  /** The provider's id of the delivery, where it has one; none where nothing proves that it is the provider's. */
  readonly deliveryId: string | undefined;
  /** Whether it came before, as `seen` says. Acknowledge it, and do nothing. */
  readonly isRepeated: boolean;
  readonly messages: readonly M[];
}

/** No events may come unsigned: there is no such delivery. */
type Bare<M> = [M] extends [never] ? never : Verified<"unsigned", M>;

type UnsignedMessage<C> = C extends AnyContract & { readonly optionalSignature: readonly (infer U)[] }
  ? [U] extends [never]
    ? never
    : Extract<KnownMessage<C>, { readonly event: U }> | InvalidMessage
  : never;
