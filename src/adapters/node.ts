import type { IncomingMessage, ServerResponse } from "node:http";
import type { Contracts } from "../runtime/contract.ts";
import { answerNode } from "./answer-node.ts";
import { type AnySecrets, type Handler, type ReceiverOptionsOf, responder, unheard } from "./respond.ts";

export interface NodeOptions {
  /** Is told what a handler throws, after the sender got 500; a warning of the process unless said otherwise. */
  readonly onError?: (error: unknown) => unknown;
}

/** A listener for `node:http`: `createServer(receiver(…))`. */
export function receiver<const T extends Contracts, const S extends AnySecrets = undefined>(
  contracts: T,
  options: ReceiverOptionsOf<T, S> & NodeOptions,
  handle: Handler<T, S, IncomingMessage>,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const respond = responder(contracts, options, handle);
  const onError = options.onError ?? ((error: unknown) => process.emitWarning(asError(error)));
  return async (request, response) => {
    try {
      answerNode(request, response, await respond(request, request));
    } catch (error) {
      answerNode(request, response, { status: 500, headers: {}, body: "" });
      unheard(() => onError(error));
    }
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error("A handler threw what is no error.", { cause: error });
}
