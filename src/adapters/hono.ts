import type { Context } from "hono";
import type { Contracts } from "../runtime/contract.ts";
import { type AnySecrets, type Handler, type ReceiverOptionsOf, responder } from "./respond.ts";

/** A handler of Hono's: `app.all("/hooks", receiver(…))`. What the delivery's handler throws is `app.onError`'s. */
export function receiver<const T extends Contracts, const S extends AnySecrets = undefined>(
  contracts: T,
  options: ReceiverOptionsOf<T, S>,
  handle: Handler<T, S, Context>,
): (context: Context) => Promise<Response> {
  const respond = responder(contracts, options, handle);
  return async (context) => {
    const { status, headers, body } = await respond(context.req.raw, context);
    return new Response(body === "" ? null : body, { status, headers });
  };
}
