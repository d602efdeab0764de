import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { secret } from "../run.ts";
import { type Listening, serving } from "./listening.ts";

/** The parts of a receiver that somebody wrote without a library; each can be written wrongly. */
export interface Parts {
  /** The body's bytes; undefined for too many. */
  readonly bodyOf: (request: IncomingMessage) => Promise<Buffer | undefined>;
  readonly signatureOf: (request: IncomingMessage) => string | undefined;
  readonly isGenuine: (body: Buffer, signature: string | undefined) => boolean;
  /** Undefined for what is no JSON object. */
  readonly parsed: (body: Buffer) => Applicant | undefined;
  /** Statuses by event; `other` is that of every other event. */
  readonly handlers: Readonly<Record<string, (event: Applicant) => number>>;
  /** The status for a delivery that came before. */
  readonly repeated: () => number;
}

/** What is used of an APPLICANT of Huntflow's, version 2.0; anything of it may be missing or null. */
export interface Applicant {
  readonly event?: {
    readonly applicant?: { readonly first_name?: string | null; readonly [name: string]: unknown } | null;
    readonly applicant_log?: { readonly type?: string | null } | null;
  } | null;
  readonly [name: string]: unknown;
}

/** In bytes. */
export const limit = 1_000_000;

export const hmacOf = (body: Buffer | string) => createHmac("sha256", secret).update(body).digest("hex");

export const good: Parts = {
  bodyOf: async (request) => {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      // The rest is read and thrown away, so that the sender gets its answer.
      if (size <= limit) chunks.push(chunk);
    }
    return size > limit ? undefined : Buffer.concat(chunks);
  },
  signatureOf: ({ headers }) => headers["x-huntflow-signature"]?.toString(),
  isGenuine: (body, signature = "") => {
    const expected = Buffer.from(hmacOf(body));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  },
  parsed: (body) => {
    try {
      const payload = JSON.parse(body.toString());
      return typeof payload === "object" && payload !== null ? payload : undefined;
    } catch {
      return undefined;
    }
  },
  handlers: {
    PING: () => 204,
    APPLICANT: ({ event }) => {
      names.add(event?.applicant?.first_name?.trim());
      return 204;
    },
    other: () => 204,
  },
  repeated: () => 204,
};

export const names = new Set<string | undefined>();

/** A receiver of Huntflow's deliveries that is made of these parts; `/count` says how many it has handled. */
export function byHand(wrong: Partial<Parts> = {}): Promise<Listening> {
  const parts = { ...good, ...wrong };
  const seen = new Set<string>();
  let count = 0;
  return serving(async (request, response) => {
    if (request.method === "GET") {
      response.end(String(count));
      return;
    }
    let status = 500;
    try {
      status = await answer(request);
    } catch {
      // As frameworks do.
    }
    response.writeHead(status).end();
  });

  async function answer(request: IncomingMessage): Promise<number> {
    const { bodyOf, signatureOf, isGenuine, parsed, handlers, repeated } = parts;
    const { "x-huntflow-event": event = "", "x-huntflow-delivery": id = "" } = request.headers;
    const body = await bodyOf(request);
    if (body === undefined) return 413;
    const signature = signatureOf(request);
    const isPing = event === "PING" && signature === undefined;
    if (!isPing && !isGenuine(body, signature)) return 401;
    const handle = handlers[String(event)] ?? handlers.other;
    if (event === "PING") return handle?.({}) ?? 204;
    const payload = parsed(body);
    if (payload === undefined) return 400;
    if (seen.has(String(id))) return repeated();
    const status = handle?.(payload) ?? 204;
    seen.add(String(id));
    count += 1;
    return status;
  }
}
