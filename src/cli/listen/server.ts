import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that listens, or the system's code for why it cannot. */
export type Listening = { readonly server: Server; readonly url: string } | { readonly code: string };

/** Listens on a port, or on any free one for 0. What is no HTTP is told, and does no harm. */
export async function listening(
  { host, port, path }: { readonly host: string; readonly port: number; readonly path: string },
  listener: RequestListener,
  onNoRequest: (code: string) => void,
): Promise<Listening> {
  const server = createServer(listener);
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const { code = "" } = error;
    // A connection that is closed before anything came, or in between, is nothing to speak of.
    if (code !== "ECONNRESET" && code !== "EPIPE") onNoRequest(code);
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n");
  });
  try {
    server.listen({ host, port });
    await once(server, "listening");
  } catch (error) {
    return { code: String((error as NodeJS.ErrnoException).code) };
  }
  const { address, port: own } = server.address() as AddressInfo;
  const name = address.includes(":") ? `[${address}]` : address;
  return { server, url: `http://${name}:${own}${path}` };
}

/** How long whoever is still being answered has to take the answer after the signal, in milliseconds. */
const patience = 2000;

/** Takes no more connections, and ends when what is under way is done, or soon after the signal. */
export async function closed(server: Server, underWay: Iterable<Promise<void>>, signal: AbortSignal): Promise<void> {
  server.close();
  const late = new Promise<void>((resolve) => {
    const wait = () => void setTimeout(resolve, patience).unref();
    if (signal.aborted) wait();
    else signal.addEventListener("abort", wait);
  });
  await Promise.race([Promise.allSettled(underWay), late]);
  server.closeAllConnections();
}

/** Whether only this machine reaches a host. */
export function isLoopback(host: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/i.test(host);
}

/** Whether a URL leads to where is listened: each delivery that is sent on there would come again, without end. */
export function isOwn(
  { protocol, hostname, port }: URL,
  { host, port: own }: { readonly host: string; readonly port?: number },
): boolean {
  if (Number(port || (protocol === "https:" ? 443 : 80)) !== own) return false;
  const there = hostname.replace(/^\[|\]$/g, "");
  return there === host || isLoopback(there);
}
