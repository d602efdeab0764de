import type { HeadersInput } from "../headers.ts";
import { MisuseError } from "../misuse.ts";
import { type Body, type BodyLimits, bytesOfNode, bytesOfStream, consumed, type NodeRequest } from "./body.ts";

/** A request as a WHATWG `Request`, as Node's `IncomingMessage`, or as its plain parts. */
export type ReceivedRequest = FetchRequest | NodeRequest | PlainRequest;

/** What is used of a WHATWG `Request`. */
export interface FetchRequest {
  readonly method: string;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly body: ReadableStream<Uint8Array> | null;
  readonly bodyUsed: boolean;
}

/** A request in parts; `body` has the bytes as they came. */
export interface PlainRequest {
  /** POST unless said otherwise. */
  readonly method?: string;
  readonly headers: HeadersInput;
  /** A text is taken as UTF-8. */
  readonly body: Uint8Array | ArrayBuffer | string | null | undefined;
}

/** The request, if it is one. */
export function checked(request: ReceivedRequest): ReceivedRequest {
  if (typeof request === "object" && request !== null && "headers" in request && !isLambdaEvent(request))
    return request;
  throw new MisuseError(
    "request-unusable",
    "This is no request. Pass a WHATWG Request, a request of node:http, or { method, headers, body } with the body's bytes (decoded, where an event has base64).",
  );
}

/** It looks like a request in parts, but has another method, and may have another body. */
function isLambdaEvent(request: object): boolean {
  return "isBase64Encoded" in request || "httpMethod" in request;
}

/**
 * The body's bytes; no more of them are read than the limit and one chunk. A promise only where they are
 * still to come. Throws where somebody else read them before.
 */
export function bodyOf(request: ReceivedRequest, limits: BodyLimits): Body | Promise<Body> {
  if (isFetch(request)) {
    if (request.bodyUsed || request.body?.locked) {
      throw consumed("Pass the request before anything calls its json(), text() or arrayBuffer()");
    }
    return request.body === null ? { bytes: empty } : bytesOfStream(request.body, limits);
  }
  if (!isNode(request)) return bytesOf(request.body, limits) ?? { bytes: empty };
  // Middleware that reads bodies leaves what it made of them here, `{}` where it read none.
  const { body } = request as { readonly body?: unknown };
  const isLeft = typeof body === "object" && body !== null && Object.keys(body).length === 0;
  const bytes = isLeft && !(body instanceof Uint8Array) ? undefined : bytesOf(body, limits);
  if (bytes !== undefined) return bytes;
  if (request.readableEnded || request.readableDidRead === true) {
    throw consumed("Put the receiver before any middleware that reads bodies (express.json())");
  }
  return bytesOfNode(request, limits);
}

const encoder = new TextEncoder();
const empty = new Uint8Array(0);

function isFetch(request: ReceivedRequest): request is FetchRequest {
  return "bodyUsed" in request && "body" in request;
}

function isNode(request: ReceivedRequest): request is NodeRequest {
  return "readableEnded" in request && "pause" in request;
}

function bytesOf(body: unknown, { size }: BodyLimits): Body | undefined {
  if (body === null || body === undefined) return undefined;
  const bytes =
    typeof body === "string" ? encoder.encode(body) : body instanceof ArrayBuffer ? new Uint8Array(body) : body;
  if (bytes instanceof Uint8Array) return bytes.length > size ? { fault: "too-large" } : { bytes: unshared(bytes) };
  if (typeof bytes === "object" && ("getReader" in bytes || Symbol.asyncIterator in bytes)) {
    throw new MisuseError(
      "request-unusable",
      "The body is a stream. Pass the request itself, or read its bytes first.",
    );
  }
  throw new MisuseError(
    "body-parsed",
    "The body was parsed before: its bytes are gone, and written again they have another signature. Give this route the raw body, for example with express.raw({ type: () => true }) before any express.json().",
  );
}

/** What another thread can change between verification and reading is copied before. */
function unshared(bytes: Uint8Array): Uint8Array {
  return bytes.buffer instanceof ArrayBuffer ? bytes : new Uint8Array(bytes);
}
