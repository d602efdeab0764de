import { once } from "node:events";
import net from "node:net";
import { expect, test } from "vitest";
import { post } from "../../../src/cli/deliver/post.ts";
import { listening } from "../send/sending.ts";

const body = new TextEncoder().encode('{"a":1}');

/** What arrives over a socket, piece by piece, until this ends it; then it is answered. */
async function listener(end: string, answer = "HTTP/1.1 204 No Content\r\n\r\n") {
  const pieces: string[] = [];
  const url = await listening(
    net.createServer((socket) => {
      socket.on("data", (piece) => {
        pieces.push(piece.toString("latin1"));
        if (pieces.join("").endsWith(end)) socket.end(answer);
      });
    }),
  );
  return { url: new URL(url), pieces };
}

test("headers go over the wire in their order and spelling, those of the connection around them", async () => {
  const { url, pieces } = await listener('{"a":1}');

  const answer = await post({
    url,
    headers: [
      ["x-ODD", "1"],
      ["X-odd", "\u00e9"],
    ],
    body,
    timeout: 60_000,
  });

  expect(answer).toMatchObject({ status: 204, statusText: "No Content", headers: [], isWhole: true });
  expect(pieces.join("")).toBe(
    `POST /hooks HTTP/1.1\r\nHost: ${url.host}\r\nx-ODD: 1\r\nX-odd: \u00e9\r\nContent-Length: 7\r\nConnection: close\r\n\r\n{"a":1}`,
  );
});

test("a header that is named is not added", async () => {
  const { url, pieces } = await listener('{"a":1}');

  await post({
    url,
    headers: [
      ["host", "a.example"],
      ["connection", "keep-alive"],
    ],
    body,
    timeout: 60_000,
  });

  expect(pieces.join("")).toMatch(
    /^POST \/hooks HTTP\/1\.1\r\nhost: a\.example\r\nconnection: keep-alive\r\nContent-Length: 7\r\n\r\n/,
  );
});

test("a body can be sent slowly, piece by piece", async () => {
  const { url, pieces } = await listener('{"a":1}');

  const answer = await post({ url, headers: [], body, timeout: 60_000, slowly: { pieces: 4, pause: 30 } });

  expect(answer).toMatchObject({ status: 204 });
  expect(pieces.join("").endsWith('\r\n\r\n{"a":1}')).toBe(true);
  expect(pieces.length).toBeGreaterThan(1);
});

test("no more of an answer is read than was asked for", async () => {
  const { url } = await listener('{"a":1}', `HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a: 2\r\n\r\n${"x".repeat(5000)}`);

  const answer = await post({ url, headers: [], body, timeout: 60_000, readAtMost: 10 });

  expect(answer).toMatchObject({
    status: 200,
    isWhole: false,
    headers: [
      ["X-A", "1"],
      ["x-a", "2"],
    ],
  });
  expect("body" in answer && Buffer.from(answer.body).toString()).toBe("xxxxxxxxxx");
});

test("an answer that changes the protocol is an answer", async () => {
  const { url } = await listener(
    '{"a":1}',
    "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n",
  );

  const answer = await post({ url, headers: [], body, timeout: 60_000 });

  expect(answer).toMatchObject({ status: 101 });
});

test("a signal ends it, before it begins and while it goes on", async () => {
  const server = net.createServer();
  const url = new URL(await listening(server));
  const later = new AbortController();
  const underWay = post({ url, headers: [], body, timeout: 60_000, signal: later.signal });
  await once(server, "connection");
  later.abort();

  const [before, during] = await Promise.all([
    post({ url, headers: [], body, timeout: 60_000, signal: AbortSignal.abort() }),
    underWay,
  ]);

  expect([before, during]).toEqual([
    { failure: "aborted", code: "ABORT_ERR", duration: expect.any(Number) },
    { failure: "aborted", code: "ABORT_ERR", duration: expect.any(Number) },
  ]);
});
