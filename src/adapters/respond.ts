import { type AnyContract, type ContractOf, type Contracts, versionsOf } from "../runtime/contract.ts";
import { MisuseError } from "../runtime/misuse.ts";
import type { DeliveryIssue } from "../runtime/receive/delivery-issue.ts";
import { bodyLimitsOf } from "../runtime/receive/limits.ts";
import { type Received, type ReceiveOptionsOf, receive } from "../runtime/receive/receive.ts";
import type { ReceivedRequest } from "../runtime/receive/request.ts";
import { type Secrets, secretsOf } from "../runtime/receive/secrets.ts";
import { forget } from "../runtime/receive/seen.ts";

/** What a receiver that is mounted in a framework may be told. */
export interface AdapterOptions {
  /** Is told of each delivery that is not taken, and why; for logs and metrics. What it throws is not heard. */
  readonly onRefused?: (issue: DeliveryIssue) => unknown;
}

/** The options of a receiver for a contract, with secrets S. */
export type ReceiverOptionsOf<T, S = Secrets> = ReceiveOptionsOf<ContractOf<T>, S> & AdapterOptions;

/** What may be said of secrets. */
export type AnySecrets = Secrets | undefined;

/** What `receive` hands over of a delivery that is taken. */
export type DeliveryOf<T, S> = Extract<Received<ContractOf<T>, S>, { readonly issues?: undefined }>["value"];

/**
 * Does a receiver's work with a delivery that was taken and did not come before; what it throws makes the
 * sender try again. `X` is what the framework knows the request by.
 */
export type Handler<T, S, X> = (delivery: DeliveryOf<T, S>, context: X) => unknown;

/** An HTTP answer; nothing of the delivery is in it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Receives a delivery, has it handled, and says what to answer. Rejects with what the handler throws. */
export type Respond<X> = (request: ReceivedRequest, context: X) => Promise<Answer>;

/** What all adapters do. Throws a `MisuseError` at once where secrets, limits or the handler cannot be what they are. */
export function responder<T extends Contracts, S extends AnySecrets, X>(
  contracts: T,
  options: ReceiverOptionsOf<T, S>,
  handle: Handler<T, S, X>,
): Respond<X> {
  const [contract] = versionsOf(contracts);
  secretsOf(contract, (options as { readonly secrets?: unknown }).secrets);
  bodyLimitsOf(options);
  if (typeof handle !== "function") {
    throw new MisuseError(
      "option-unusable",
      "Give receiver() a function as its third argument: it is called with each delivery that is accepted.",
    );
  }
  const running = new Map<string, Promise<unknown>>();
  return async (request, context) => {
    const received: Received<AnyContract> = await receive(contracts as AnyContract, request, options as object);
    if (received.issues) {
      const [issue] = received.issues;
      unheard(() => options.onRefused?.(issue));
      return refusal(issue);
    }
    const { status, value } = received;
    const { deliveryId: id, isRepeated } = value;
    // A repetition that overtakes the first attempt ends as that one does.
    await (isRepeated ? running.get(id ?? "") : handled(value as DeliveryOf<T, S>, id, context));
    return { status, headers: {}, body: "" };
  };

  async function handled(delivery: DeliveryOf<T, S>, id: string | undefined, context: X): Promise<void> {
    const work = Promise.resolve(delivery).then((own) => handle(own, context));
    if (id !== undefined) running.set(id, work);
    try {
      await work;
    } catch (error) {
      if (id !== undefined) forget(id, options);
      throw error;
    } finally {
      if (id !== undefined) running.delete(id);
    }
  }
}

/** Calls what is only told of something: whether it throws, at once or later, changes nothing. */
export function unheard(call: () => unknown): void {
  void Promise.resolve()
    .then(call)
    .catch(() => {});
}

/** A problem of RFC 9457; `kind` is the issue's. */
export function refusal({ status, kind, message, line, column }: DeliveryIssue): Answer {
  return {
    status,
    headers: { "content-type": "application/problem+json", ...remedies[status] },
    body: `${JSON.stringify({ status, detail: message, kind, line, column })}\n`,
  };
}

/** What HTTP has a sender told beside a status (RFC 9110, sections 15.5.6 and 15.5.16). */
const remedies: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  405: { allow: "POST" },
  415: { "accept-encoding": "identity" },
};
