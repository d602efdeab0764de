import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { afterEach, expect } from "vitest";
import { type Call, environment, main } from "../command.ts";

/** Made up; with characters that every encoding writes otherwise. */
export const secret = 'h/ü"sh hush+%41&<é>?';

/** What no output may hold: the secret as it is, in Base64, hexadecimal, URL-encoded, and as JSON escapes it. */
const forms = [
  secret,
  Buffer.from(secret).toString("base64"),
  Buffer.from(secret).toString("base64url"),
  Buffer.from(secret).toString("hex"),
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
];

/** Runs `hirehooks send` while receivers of the test answer. Holds that no secret and no stack trace is shown. */
export async function sending(args: readonly string[], call: Call = {}) {
  const { child, output } = started(args, call);
  child.stdin?.end(call.input ?? "");
  const code = await ended(child);
  expectNoSecret(output);
  return { code, ...output };
}

/** Starts it, for tests that end it otherwise. */
export function started(args: readonly string[], { cwd, env = {} }: Call = {}) {
  const child = spawn(process.execPath, [main, "send", ...args], {
    env: { ...environment, SECRET: secret, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  // It may end before it has read all.
  child.stdin.on("error", () => {});
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  return { child, output };
}

export async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, "close")) as [number | null];
  return code;
}

export function expectNoSecret({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): void {
  const all = `${stdout}${stderr}`;
  for (const form of forms) expect(all).not.toContain(form);
  expect(all).not.toMatch(/^ +at .*[:(]|node:internal|\.ts:\d+:\d+\n/m);
}

/** A request as it came. */
export interface Received {
  readonly path: string;
  /** Names as they were spelt. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** A receiver on a free port of this machine; answers 204 unless told otherwise. */
export async function receiver(
  answer: (response: ServerResponse, received: Received, request: IncomingMessage) => void = (response) => {
    response.writeHead(204).end();
  },
) {
  const received: Received[] = [];
  const listener: RequestListener = (request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const { url: path = "", rawHeaders } = request;
      const headers = rawHeaders.flatMap((name, index) =>
        index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ""] as const] : [],
      );
      const one = { path, headers, body: Buffer.concat(pieces) };
      received.push(one);
      answer(response, one, request);
    });
  };
  return { url: await listening(http.createServer(listener)), received };
}

/** Answers each request with a status. */
export const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = "") =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(body);
  };

/** Lets a server listen until the test ends; its URL. */
export async function listening(server: Server, scheme = "http"): Promise<string> {
  const sockets = new Set<{ destroy: () => unknown }>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  servers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
}

const servers: (() => void)[] = [];

afterEach(() => {
  for (const close of servers.splice(0)) close();
});

/** A URL at which nothing listens. */
export async function closedUrl(): Promise<string> {
  const server = http.createServer();
  const url = await listening(server);
  server.close();
  return url;
}

export const applicant = ["--event", "huntflow/APPLICANT", "--secret-env", "SECRET"];
export const headerOf = ({ headers }: Received, name: string) => headers.find(([own]) => own === name)?.[1];
