import type { Contracts, DeliveryIssue } from "hirehooks";
import { hirehop } from "hirehooks/hirehop";
import { humanSourcing } from "hirehooks/human-sourcing";
import { huntflow } from "hirehooks/huntflow";
import { secret } from "./secret.ts";

/** What the receivers of a server were given; a test asks for it at `/log`. */
export interface Entry {
  readonly verified: string;
  readonly events: readonly string[];
}

interface AnyDelivery {
  readonly verified: string;
  readonly deliveryId: string | undefined;
  readonly messages: readonly { readonly event: string; readonly payload?: unknown }[];
}

/** An adapter's `receiver`, as far as all of them are alike. */
// biome-ignore lint/suspicious/noExplicitAny: each has a context of its own, and deliveries of their own types
type Receiver<H> = (contracts: Contracts, options: never, handle: (delivery: any, context: any) => unknown) => H;

/** The receivers that every server has, by path, and what they were given. */
export function endpoints<H>(receiver: Receiver<H>) {
  const handled: Entry[] = [];
  const refused: string[] = [];
  const ids = new Set<string>();
  const options = {
    maxBytes: 2 ** 20,
    bodyTimeout: 700,
    onRefused: ({ kind }: DeliveryIssue) => refused.push(kind),
    onError: () => {},
    seen: (id: string) => {
      const isKnown = ids.has(id);
      ids.add(id);
      return isKnown;
    },
    forget: (id: string) => ids.delete(id),
  };
  let failures = 0;
  const handle = ({ verified, deliveryId, messages }: AnyDelivery) => {
    // Once, so that the next attempt succeeds.
    if (deliveryId === "fails-once" && failures++ === 0) throw new Error("the handler failed");
    handled.push({ verified, events: messages.map(({ event }) => event) });
  };
  const mount = (contracts: Contracts, more: object) => receiver(contracts, { ...options, ...more } as never, handle);
  return {
    receivers: {
      "/huntflow": mount(huntflow, { secrets: ["an-older-secret", secret] }),
      "/hirehop": mount(hirehop, { secrets: [secret] }),
      "/human-sourcing": mount(humanSourcing, {}),
    },
    /** What was given since it was last asked, as JSON. */
    log: () => JSON.stringify({ handled: handled.splice(0), refused: refused.splice(0) }),
  };
}
