import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./respond.ts";

/** Answers a request of `node:http`. */
export function answerNode(request: IncomingMessage, response: ServerResponse, answer: NodeAnswer): void {
  // The handler may have answered by itself, or the sender be gone.
  if (response.headersSent || response.destroyed) return;
  response.statusCode = answer.status;
  const headers = { ...answer.headers, ...closing(request) };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(answer.body);
}

/** An answer whose body may also be given in bytes. */
interface NodeAnswer extends Omit<Answer, "body"> {
  readonly body: string | Uint8Array;
}

/** How long a sender that is not listened to any more has to read its answer, in milliseconds. */
const patience = 1000;

/**
 * The headers that say so where a connection ends with the answer, because what is still to come of a body
 * is not read (RFC 9112, section 9.6). It ends in two steps: a connection that is closed while more comes in
 * is reset, and the sender may lose the answer.
 */
export function closing(request: IncomingMessage): Readonly<Record<string, string>> {
  const { complete, httpVersionMajor, socket } = request;
  if (complete || httpVersionMajor > 1) return {};
  request.pause();
  // A request that was never read is read to its end, and thrown away, when it has been answered.
  request.read(0);
  socket.destroySoon = () => {
    socket.end();
    setTimeout(() => socket.destroy(), patience).unref();
  };
  return { connection: "close" };
}
