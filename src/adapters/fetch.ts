import type { Contracts } from "../runtime/contract.ts";
import { type AnySecrets, type Handler, type ReceiverOptionsOf, responder } from "./respond.ts";

/**
 * A receiver for all that takes a WHATWG `Request` and gives a `Response`: Next.js route handlers, Deno,
 * Bun, workers. Rejects with what the handler throws, for the framework to answer.
 */
export function receiver<
  const T extends Contracts,
  const S extends AnySecrets = undefined,
  R extends Request = Request,
>(contracts: T, options: ReceiverOptionsOf<T, S>, handle: Handler<T, S, R>): (request: R) => Promise<Response> {
  const respond = responder(contracts, options, handle);
  return async (request) => {
    const { status, headers, body } = await respond(request, request);
    return new Response(body === "" ? null : body, { status, headers });
  };
}
