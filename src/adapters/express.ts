import type { Request, Response } from "express";
import type { Contracts } from "../runtime/contract.ts";
import { answerNode } from "./answer-node.ts";
import { type AnySecrets, type Handler, type ReceiverOptionsOf, responder } from "./respond.ts";

/**
 * A handler of Express's: `app.all("/hooks", receiver(…))`, before anything that reads bodies, or after
 * `express.raw({ type: () => true })`. What the delivery's handler throws is Express's to answer.
 */
export function receiver<const T extends Contracts, const S extends AnySecrets = undefined>(
  contracts: T,
  options: ReceiverOptionsOf<T, S>,
  handle: Handler<T, S, Request>,
): (request: Request, response: Response) => Promise<void> {
  const respond = responder(contracts, options, handle);
  return async (request, response) => answerNode(request, response, await respond(request, request));
}
