import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Contracts } from "../runtime/contract.ts";
import { closing } from "./answer-node.ts";
import { type AnySecrets, type Handler, type ReceiverOptionsOf, responder } from "./respond.ts";

/**
 * A plugin of Fastify's: `app.register(receiver(…), { prefix: "/hooks" })`. Inside of it no body is parsed;
 * the rest of the application keeps its parsers. What the delivery's handler throws is Fastify's to answer.
 */
export function receiver<const T extends Contracts, const S extends AnySecrets = undefined>(
  contracts: T,
  options: ReceiverOptionsOf<T, S>,
  handle: Handler<T, S, FastifyRequest>,
): (app: FastifyInstance) => Promise<void> {
  const respond = responder(contracts, options, handle);
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", (_request, _payload, done) => done(null));
    app.all("/", async (request, reply) => {
      const { status, headers, body } = await respond(request.raw, request);
      return reply
        .code(status)
        .headers({ ...headers, ...closing(request.raw) })
        .send(body);
    });
  };
}
