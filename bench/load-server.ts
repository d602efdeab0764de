/*
 * node load-server.ts node|fastify with|by-hand|without: a server that takes Huntflow's deliveries: with
 * hirehooks, by an HMAC and JSON.parse alone, or by only reading their bytes. GET tells how many it took, and how many different ones.
 */
import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fastify from "fastify";
import { receiver as forFastify } from "../src/adapters/fastify.ts";
import { receiver as forNode } from "../src/adapters/node.ts";
import { huntflow } from "../src/generated/huntflow/index.ts";
import type { Payload } from "../src/index.ts";

const [, , framework = "node", way = "with"] = process.argv;
const secrets = ["not-a-real-secret"];
const taken: (number | undefined)[] = [];
const take = ({ messages: [message] }: { messages: readonly { event: string; payload?: unknown }[] }) => {
  if (message?.event !== "APPLICANT") throw new Error(`not what was sent: ${message?.event}`);
  taken.push((message.payload as Payload<"huntflow/APPLICANT">).event.applicant.id);
};
const count = () => JSON.stringify({ taken: taken.length, distinct: new Set(taken).size });

const key = createSecretKey(Buffer.from("not-a-real-secret"));

/** The status, and no more than what nobody can do without. */
function byHand(request: IncomingMessage, body: Buffer): number {
  if (way === "without") return 204;
  const expected = createHmac("sha256", key).update(body).digest();
  if (!timingSafeEqual(expected, Buffer.from(String(request.headers["x-huntflow-signature"]), "hex"))) return 401;
  taken.push((JSON.parse(body.toString()) as Payload<"huntflow/APPLICANT">).event.applicant.id);
  return 204;
}

async function bytesOf(request: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function plainServer(): Server {
  const receive = forNode(huntflow, { secrets }, take);
  return createServer(async (request, response) => {
    if (request.method === "GET") return void response.end(count());
    if (way === "with") return receive(request, response);
    response.writeHead(byHand(request, await bytesOf(request))).end();
  });
}

async function fastifyServer(): Promise<Server> {
  const app = fastify();
  app.get("/count", () => count());
  if (way === "with") app.register(forFastify(huntflow, { secrets }, take), { prefix: "/" });
  else {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    app.post("/", (request, reply) => reply.code(byHand(request.raw, request.body as Buffer)).send());
  }
  await app.ready();
  return app.server;
}

const server = framework === "node" ? plainServer() : await fastifyServer();
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
