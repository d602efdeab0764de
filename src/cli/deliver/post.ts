import http from "node:http";
import https from "node:https";
import { Readable } from "node:stream";
import { type Failure, failureOf } from "./failure.ts";
import type { Header } from "./header.ts";

/** What is posted, and how long an answer is waited for. */
export interface Posting {
  readonly url: URL;
  /** In their order and exact spelling. Host, Content-Length and Connection are added where they are not named. */
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
  /** Milliseconds from the start until the answer has come whole. */
  readonly timeout: number;
  /** Certificates of authorities (PEM) that are trusted instead of the usual ones. */
  readonly ca?: string | undefined;
  /** Ends the posting, which then fails as `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the answer's body that are read; what comes after them is not waited for. */
  readonly readAtMost?: number;
  /** Sends the body in so many pieces, with a pause of so many milliseconds after each. */
  readonly slowly?: { readonly pieces: number; readonly pause: number };
}

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  /** In their order and spelling. */
  readonly headers: readonly Header[];
  /** The beginning of the body, as far as it was read. */
  readonly body: Uint8Array;
  /** Whether the body ended where reading did. */
  readonly isWhole: boolean;
  /** Milliseconds from the start until the last byte that was read. */
  readonly duration: number;
}

/** Why there is no answer, or none that ended. */
export interface NoAnswer {
  readonly failure: Failure;
  /** The system's code, or the name of what went wrong. */
  readonly code: string;
  /** The status, where it came before the answer broke off. */
  readonly status?: number;
  readonly duration: number;
}

/**
 * Posts bytes as they are over HTTP/1.1, on a connection of its own. Follows no redirect, uses no proxy of the
 * environment. What hinders it is returned; it throws only for headers that HTTP cannot carry (see `sendable`).
 */
export function post(posting: Posting): Promise<Answer | NoAnswer> {
  const { url, body, timeout, ca, signal, readAtMost = 64 * 1024 } = posting;
  const start = performance.now();
  return new Promise((resolve) => {
    let response: http.IncomingMessage | undefined;
    const end = (result: Answer | NoAnswer) => {
      resolve(result);
      clearTimeout(deadline);
      signal?.removeEventListener("abort", abort);
      request.destroy();
    };
    const fail = (failure: Failure, code: string) =>
      end({ failure, code, ...(response ? { status: response.statusCode ?? 0 } : {}), duration: elapsed() });
    const abort = () => fail("aborted", "ABORT_ERR");
    const deadline = setTimeout(() => fail(response ? "trickle" : "no-answer", "ETIMEDOUT"), timeout);
    const request = (url.protocol === "https:" ? https : http).request(url, {
      method: "POST",
      // An agent of its own, which knows of no proxy.
      agent: false,
      headers: wireHeaders(posting).flat(),
      ...(ca === undefined ? {} : { ca }),
    });
    request.on("error", (error) => fail(...failureOf(error)));
    request.on("response", (incoming) => {
      response = incoming;
      incoming.on("error", (error) => fail(...failureOf(error)));
      readBody(incoming, readAtMost, (read, isWhole) => end(answerOf(incoming, read, isWhole, elapsed())));
    });
    request.on("upgrade", (incoming) => end(answerOf(incoming, new Uint8Array(), true, elapsed())));
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
    else if (posting.slowly === undefined) request.end(body);
    else Readable.from(inPieces(body, posting.slowly)).pipe(request);
  });

  function elapsed(): number {
    return performance.now() - start;
  }
}

/** The headers as they go over the wire: those of the delivery, and those without which there is no request. */
export function wireHeaders({ url, headers, body }: Pick<Posting, "url" | "headers" | "body">): Header[] {
  const named = new Set(headers.map(([name]) => name.toLowerCase()));
  const added = [
    ["Host", url.host],
    ["Content-Length", String(body.length)],
    ["Connection", "close"],
  ] as const;
  const missing = added.filter(([name]) => !named.has(name.toLowerCase()));
  const isFirst = ([name]: Header) => name === "Host";
  return [...missing.filter(isFirst), ...headers, ...missing.filter((header) => !isFirst(header))];
}

function readBody(
  incoming: http.IncomingMessage,
  atMost: number,
  done: (body: Uint8Array, isWhole: boolean) => void,
): void {
  const pieces: Uint8Array[] = [];
  let length = 0;
  incoming.on("data", (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
    if (length > atMost) done(Buffer.concat(pieces).subarray(0, atMost), false);
  });
  incoming.on("end", () => done(Buffer.concat(pieces), true));
}

function answerOf(incoming: http.IncomingMessage, body: Uint8Array, isWhole: boolean, duration: number): Answer {
  const { statusCode = 0, statusMessage = "", rawHeaders: raw } = incoming;
  const headers = raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ""] as const] : []));
  return { status: statusCode, statusText: statusMessage, headers, body, isWhole, duration };
}

async function* inPieces(body: Uint8Array, { pieces, pause }: NonNullable<Posting["slowly"]>) {
  const length = Math.max(1, Math.ceil(body.length / pieces));
  for (let at = 0; at < body.length; at += length) {
    yield body.subarray(at, at + length);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
