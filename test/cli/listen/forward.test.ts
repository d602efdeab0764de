import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { afterAll, expect, test } from "vitest";
import { deleted, listener, posted, start } from "./listening.ts";

const servers: ReturnType<typeof createServer>[] = [];

afterAll(() => {
  for (const server of servers) server.close();
});

/** A server that keeps what it gets. */
async function receiver(answer: (response: ServerResponse) => void) {
  const got: { headers: readonly string[]; url: string | undefined; body: Buffer }[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    got.push({ headers: request.rawHeaders, url: request.url, body: Buffer.concat(pieces) });
    answer(response);
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/inner?a=1` };
}

test("a delivery is sent on with its bytes and headers, and the answer is that server's", async () => {
  const inner = await receiver((response) => {
    response.writeHead(418, { "X-From": "inner", "Content-Type": "text/plain" }).end("no tea");
  });
  const { url, output, ended } = await listener(["--forward", inner.url, "--count", "1"]);
  const body = Buffer.from('{"type":"job", "event":"delete","data":{"job_id":1}}\n\xff', "latin1");

  const answer = await posted(`${url}outer`, body, { "X-oDD": "1", "Content-Type": "application/json" });

  expect(await ended()).toBe(0);
  expect([answer.status, Buffer.from(answer.body).toString()]).toEqual([418, "no tea"]);
  expect(answer.headers).toContainEqual(["X-From", "inner"]);
  expect(inner.got).toHaveLength(1);
  expect(inner.got[0]?.url).toBe("/inner?a=1");
  expect(inner.got[0]?.body.equals(body)).toBe(true);
  expect(inner.got[0]?.headers).toEqual([
    "Host",
    new URL(inner.url).host,
    "X-oDD",
    "1",
    "Content-Type",
    "application/json",
    "Content-Length",
    String(body.length),
    "Connection",
    "close",
  ]);
  expect(output.out).toContain("  Answer:  418, from the server that it was forwarded to\n");
});

test("a redirect is given back, and not followed", async () => {
  const inner = await receiver((response) => void response.writeHead(308, { Location: "/other" }).end());
  const { url, ended } = await listener(["--forward", inner.url, "--count", "1"]);

  const answer = await posted(url, deleted);

  expect([answer.status, await ended(), inner.got.length]).toEqual([308, 0, 1]);
  expect(answer.headers).toContainEqual(["Location", "/other"]);
});

test.each([
  ["nothing listens", undefined, "Nothing listens there: the connection was refused."],
  ["it closes the connection", (response: ServerResponse) => void response.destroy(), "closed the connection before"],
])("where %s, it is said, and the answer is 502", async (_, answer, sentence) => {
  const target = answer ? (await receiver(answer)).url : "http://127.0.0.1:1/";
  const { url, output, ended } = await listener(["--forward", target, "--count", "1"]);

  const { status } = await posted(url, deleted);

  expect([status, await ended()]).toEqual([502, 0]);
  expect(output.out).toContain("502, as forwarding failed. ");
  expect(output.out).toContain(sentence);
});

const odd = "Connection: Upgrade\r\nUpgrade: a\r\nContent-Length: 0\r\n\r\n";
const noHttp = "What came back is no HTTP.";
const long = 3_000_000;

test.each([
  ["a status that is none", `HTTP/1.1 099 Early\r\n${odd}`, noHttp],
  ["a status that ends no answer", `HTTP/1.1 101 Switching Protocols\r\n${odd}`, noHttp],
  [
    "more than 1 MB",
    `HTTP/1.1 200 OK\r\nContent-Length: ${long}\r\n\r\n${"x".repeat(long)}`,
    "The answer holds more than 1 MB.",
  ],
])("what is no answer, or not a whole one, is not handed on: %s", async (_, answered, said) => {
  const server = createTcpServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(answered));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const { url, output, ended } = await listener(["--forward", `http://127.0.0.1:${port}/`, "--count", "1"]);

  const answer = await posted(url, {});

  server.close();
  expect(await ended()).toBe(0);
  expect(answer.status).toBe(502);
  expect(output.out).toContain(`502, as forwarding failed. ${said}`);
  expect(output.err).not.toContain("Something went wrong");
});

test.each(["http://127.0.0.1:3999/", "http://localhost:3999/hooks"])(
  "what would send deliveries on to itself is refused: %s",
  async (url) => {
    const { output, ended } = start(["--port", "3999", "--forward", url]);

    expect(await ended()).toBe(2);
    expect(output.err).toContain("--forward leads to this listener itself");
  },
);

test("many deliveries that are sent on at once are nothing to warn of", async () => {
  const waiting: ServerResponse[] = [];
  const inner = await receiver((response) => {
    if (waiting.push(response) === 15) for (const one of waiting) one.writeHead(204).end();
  });
  const { url, output, ended } = await listener(["--forward", inner.url, "--count", "15"]);

  await Promise.all(Array.from({ length: 15 }, () => posted(url, {})));

  expect(await ended()).toBe(0);
  expect(output.err).not.toContain("MaxListenersExceededWarning");
});
