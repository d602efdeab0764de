import type { Address, Payload } from "../generated/addresses.ts";
import type { AnyContract } from "../runtime/contract.ts";
import { secretsOf } from "../runtime/receive/secrets.ts";
import { composed } from "../testing/deliver/compose.ts";
import { generated } from "./generated.ts";
import { placeAt } from "./place.ts";
import { samples } from "./samples.ts";

/** What is sent, and how it is proved. */
export interface DeliveryOptions<A extends Address> {
  /**
   * The message, or several where bodies are lists; a text is sent as it is, whatever is wrong with it. Unless
   * given: the vendor's sample, or a generated payload where there is none.
   */
  readonly payload?: Payload<A> | readonly Payload<A>[] | string;
  /** The webhook's secret. Without one nothing proves the delivery. */
  readonly secret?: string;
  /** The delivery's own id, where deliveries carry one; a new one unless given. */
  readonly id?: string;
}

/** A delivery in parts that `new Request(url, delivery)`, `fetch`, supertest, `inject` and `app.request` take. */
export interface SentDelivery {
  readonly method: "POST";
  readonly headers: Record<string, string>;
  /** The very text that the signature is over. */
  readonly body: string;
}

/** A delivery as the provider sends it, signed over its very bytes. Throws a `MisuseError` for a secret that cannot be one. */
export async function delivery<A extends Address>(
  address: A,
  { payload, secret, id }: DeliveryOptions<A> = {},
): Promise<SentDelivery> {
  const { contract, event } = placeAt(address);
  if (secret !== undefined) secretsOf(contract, [secret]);
  const outgoing = await composed({
    contract,
    event,
    ...bodyOf(contract, payload ?? usual(address, contract, event)),
    ...(secret === undefined ? {} : { secret }),
    ...(id === undefined ? {} : { id }),
  });
  return {
    method: "POST",
    headers: Object.fromEntries(outgoing.headers),
    body: new TextDecoder().decode(outgoing.body),
  };
}

/** What is sent unless a test says what: nothing, where a body may have no bytes and no sample shows another. */
function usual<A extends Address>(address: A, { optionalBody }: AnyContract, event: string): unknown {
  const [first] = samples(address);
  if (first) return first.payload;
  return optionalBody.includes(event) ? undefined : generated(address, { count: 1 })[0]?.payload;
}

function bodyOf({ isBatch }: AnyContract, payload: unknown) {
  if (payload === undefined) return {};
  if (typeof payload === "string") return { body: new Uint8Array(new TextEncoder().encode(payload)) };
  return { body: { value: isBatch && !Array.isArray(payload) ? [payload] : payload } };
}
