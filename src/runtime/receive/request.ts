import type { HeadersInput } from "../headers.ts";
import { MisuseError } from "./misuse.ts";

/** A request as a WHATWG `Request`, as Node's `IncomingMessage`, or as its plain parts. */
export type ReceivedRequest = FetchRequest | NodeRequest | PlainRequest;

/** What is used of a WHATWG `Request`. */
export interface FetchRequest {
  readonly method: string;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly body: ReadableStream<Uint8Array> | null;
  readonly bodyUsed: boolean;
}

/** What is used of Node's `http.IncomingMessage`. */
export interface NodeRequest extends AsyncIterable<Uint8Array | string> {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly readableEnded?: boolean;
}

export interface PlainRequest {
  /** POST unless said otherwise. */
  readonly method?: string;
  readonly headers: HeadersInput;
  /** The bytes as they came; a text is taken as UTF-8. */
  readonly body: Uint8Array | ArrayBuffer | string | null | undefined;
}

/** The body's bytes, or why there are none. */
export type Body = { readonly bytes: Uint8Array } | { readonly fault: "too-large" | "aborted" };

/** Reads the body, and no more of it than the limit and one chunk. Throws where somebody else read it before. */
export async function bodyOf(request: ReceivedRequest, limit: number): Promise<Body> {
  if (isFetch(request)) {
    if (request.bodyUsed)
      throw consumed("Pass the request itself, before anything calls its json(), text() or arrayBuffer()");
    return request.body === null ? { bytes: empty } : collected(chunksOf(request.body), limit);
  }
  if (isNode(request)) {
    const { body } = request as { readonly body?: unknown };
    if (body instanceof Uint8Array) return within(body, limit);
    if (typeof body === "string") return within(encoder.encode(body), limit);
    if (typeof body === "object" && body !== null && Object.keys(body).length > 0) throw parsed();
    if (request.readableEnded === true) {
      throw consumed("Put the receiver before any middleware that reads bodies (express.json(), body-parser)");
    }
    return collected(request, limit);
  }
  const { body } = request;
  if (body === null || body === undefined) return { bytes: empty };
  if (typeof body === "string") return within(encoder.encode(body), limit);
  if (body instanceof Uint8Array) return within(body, limit);
  if (body instanceof ArrayBuffer) return within(new Uint8Array(body), limit);
  if (typeof (body as { getReader?: unknown }).getReader === "function") {
    throw new MisuseError(
      "request-unusable",
      "The body is a stream. Pass the request itself, or read its bytes first.",
    );
  }
  throw parsed();
}

const encoder = new TextEncoder();
const empty = new Uint8Array(0);

function isFetch(request: ReceivedRequest): request is FetchRequest {
  return "bodyUsed" in request && "body" in request;
}

function isNode(request: ReceivedRequest): request is NodeRequest {
  return Symbol.asyncIterator in request;
}

function within(bytes: Uint8Array, limit: number): Body {
  return bytes.length > limit ? { fault: "too-large" } : { bytes };
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops early wants nothing more of it; that the sender is gone already is no fault of ours.
    await reader.cancel().catch(() => {});
  }
}

async function collected(chunks: AsyncIterable<Uint8Array | string>, limit: number): Promise<Body> {
  const list: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      if (typeof chunk === "string")
        throw consumed("Take setEncoding() off the request: the signature is over its bytes");
      length += chunk.length;
      if (length > limit) return { fault: "too-large" };
      list.push(chunk);
    }
  } catch (error) {
    if (error instanceof MisuseError) throw error;
    return { fault: "aborted" };
  }
  return { bytes: joined(list, length) };
}

function joined(list: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = list;
  if (list.length === 1 && only) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of list) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function consumed(remedy: string): MisuseError {
  return new MisuseError("body-consumed", `The body was read before: its bytes are gone. ${remedy}.`);
}

function parsed(): MisuseError {
  return new MisuseError(
    "body-parsed",
    "The body was parsed before: its bytes are gone, and written again they have another signature. Give this route the raw body, for example with express.raw({ type: () => true }).",
  );
}
