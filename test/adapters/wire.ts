import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Case } from "./table.ts";

export interface Reply {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** Sends a case over a connection of its own, as bytes; undefined where no answer came. */
export async function put(port: number, one: Case): Promise<Reply | undefined> {
  const socket = connect(port, "127.0.0.1");
  const answer = replyOn(socket, one.method);
  const isChunked = one.wire === "chunked";
  const bodiless = one.body.length === 0 && one.method !== "POST";
  const length = isChunked ? "Transfer-Encoding: chunked" : `Content-Length: ${one.body.length}`;
  const lines = [
    `${one.method} ${one.path} HTTP/1.1`,
    "Host: 127.0.0.1",
    "Connection: close",
    ...(bodiless ? [] : [length]),
    ...merged(one).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  await sendBody(socket, one);
  if (one.wire === "aborted") {
    await wait(50);
    socket.destroy();
    return undefined;
  }
  return answer;
}

/** A header that is given anew replaces the first one, but where it is to stand twice. */
function merged({ headers, wire }: Case): readonly (readonly [string, string])[] {
  return wire === "twice-a-header" ? headers : [...new Map(headers)];
}

async function sendBody(socket: Socket, { body, wire }: Case): Promise<void> {
  if (wire === "stalled" || wire === "aborted") {
    socket.write(body.subarray(0, body.length / 2));
  } else if (wire === "trickled") {
    const size = Math.ceil(body.length / 10);
    for (let at = 0; at < body.length; at += size) {
      socket.write(body.subarray(at, at + size));
      await wait(20);
    }
  } else if (wire === "chunked") {
    const size = Math.ceil(body.length / 7);
    for (let at = 0; at < body.length; at += size) {
      const part = body.subarray(at, at + size);
      socket.write(Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")]));
    }
    socket.write("0\r\n\r\n");
  } else socket.write(body);
}

/** Sends 150 MB for as long as somebody reads them; the status of the answer. */
export async function pour(port: number, head: string): Promise<number | undefined> {
  const socket = connect(port, "127.0.0.1");
  const answer = replyOn(socket, "POST");
  const [part, size] = [Buffer.alloc(65_536, " "), 150_000_000];
  const chunk = head.includes("chunked") ? Buffer.concat([Buffer.from("10000\r\n"), part, Buffer.from("\r\n")]) : part;
  socket.write(head);
  for (let sent = 0; sent < size && socket.writable; sent += part.length) {
    const isFree = socket.write(chunk);
    if (!isFree) await Promise.race([once(socket, "drain").catch(() => {}), once(socket, "close").catch(() => {})]);
  }
  return (await answer)?.status;
}

/** What is sent back, until it is whole or the connection ends. */
function replyOn(socket: Socket, method: string): Promise<Reply | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      if (isWhole(Buffer.concat(chunks).toString(), method)) socket.destroy();
    });
    // A server that is sent more than it reads may cut the connection after its answer.
    socket.on("error", () => {});
    socket.on("close", () => resolve(parsed(Buffer.concat(chunks).toString())));
    socket.setTimeout(10_000, () => socket.destroy());
  });
}

function isWhole(text: string, method: string): boolean {
  const end = text.indexOf("\r\n\r\n");
  if (end === -1) return false;
  const [head, body] = [text.slice(0, end), text.slice(end + 4)];
  const [, length] = /^content-length: (\d+)/im.exec(head) ?? [];
  if (method === "HEAD" || /^HTTP\/1\.1 204/.test(head)) return true;
  return length === undefined ? body.endsWith("0\r\n\r\n") : Buffer.byteLength(body) >= Number(length);
}

function parsed(text: string): Reply | undefined {
  const [, status] = /^HTTP\/1\.1 (\d+)/.exec(text) ?? [];
  if (status === undefined) return undefined;
  const [headers = "", ...body] = text.split("\r\n\r\n");
  return { status: Number(status), headers, body: body.join("\r\n\r\n") };
}
