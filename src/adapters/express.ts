import type { Request, Response } from "express";
import type { ContractOf, Contracts } from "../runtime/contract.ts";
import { answerNode } from "./answer-node.ts";
import { type Handler, type ReceiverOptionsOf, responder } from "./respond.ts";

/**
 * A handler of Express's: `app.all("/hooks", receiver(…))`, before anything that reads bodies, or after
 * `express.raw({ type: () => true })`. What the delivery's handler throws is Express's to answer.
 */
export function receiver<const T extends Contracts, const O extends ReceiverOptionsOf<ContractOf<T>>>(
  contracts: T,
  options: O,
  handle: Handler<T, O, Request>,
): (request: Request, response: Response) => Promise<void> {
  const respond = responder(contracts, options, handle);
  return async (request, response) => answerNode(request, response, await respond(request, request));
}
