import { createHmac } from "node:crypto";
import { secret } from "./secret.ts";

/** One delivery as it is put on the wire, and what a receiver in any framework does with it. */
export interface Case {
  readonly name: string;
  readonly path: "/huntflow" | "/hirehop" | "/human-sourcing";
  readonly method: string;
  /** A name may stand twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  /** What cannot be done but on a connection of one's own. */
  readonly wire?: "chunked" | "trickled" | "stalled" | "aborted" | "twice-a-header";
  /** Undefined where there is nobody to answer. */
  readonly status?: number;
  /** The `kind` in the answer, and what the receiver was told. */
  readonly kind?: string;
  /** What the handler was given: how it was verified, and the events. */
  readonly handled?: readonly string[];
}

/** A name that stands in deliveries, and nowhere else. */
export const canary = "Анна";

const applicant = {
  changes: {},
  event: { applicant: { id: 1, first_name: canary }, applicant_log: { type: "COMMENT" } },
  meta: { event_type: "APPLICANT", version: "2.0" },
};
const body = JSON.stringify(applicant);
const bytes = Buffer.from(body);
export const sign = (text: string | Buffer, key = secret) => createHmac("sha256", key).update(text).digest("hex");

let deliveries = 0;
function huntflow(
  name: string,
  text: string | Buffer,
  more: {
    event?: string;
    id?: string;
    signature?: string | undefined;
    headers?: readonly [string, string][];
  } & Partial<Case> = {},
): Case {
  const { event = "APPLICANT", headers = [], ...rest } = more;
  deliveries += 1;
  const { id = `delivery-${deliveries}` } = more;
  const signature = "signature" in more ? more.signature : sign(text);
  return {
    name,
    path: "/huntflow",
    method: "POST",
    body: Buffer.from(text),
    ...rest,
    headers: [
      ["Content-Type", "application/json"],
      ["X-Huntflow-Event", event],
      ["X-Huntflow-Delivery", id],
      ...(signature === undefined ? [] : [["X-Huntflow-Signature", signature] as const]),
      ...headers,
    ],
  };
}

const taken = (...handled: string[]) => ({ status: 204, handled });
const refused = (status: number, kind: string) => ({ status, kind });

const signed = [
  huntflow("a signed delivery is taken", body, taken("signature APPLICANT")),
  huntflow("another secret during a rotation is as good", body, {
    signature: sign(body, "an-older-secret"),
    ...taken("signature APPLICANT"),
  }),
  huntflow("an event that nobody knows is acknowledged", body, { event: "BIRTHDAY", ...taken("signature unknown") }),
  huntflow("so is one with the name of a method", body, { event: "toString", ...taken("signature unknown") }),
  huntflow("so is one with the name of a prototype", body, { event: "__proto__", ...taken("signature unknown") }),
  huntflow("so is one with a name of 10 KB", body, { event: "X".repeat(10_240), ...taken("signature unknown") }),
  huntflow("so is a version that nobody knows", body.replace('"2.0"', '"9.0"'), taken("signature unknown")),
  huntflow(
    "a message that is not as the contract says is acknowledged",
    body.replace('"id":1', '"id":"one"'),
    taken("signature invalid"),
  ),
  huntflow("any content type will do", body, {
    headers: [["Content-Type", "text/plain"]],
    ...taken("signature APPLICANT"),
  }),
  huntflow("a form's content type will do", body, {
    headers: [["Content-Type", "application/x-www-form-urlencoded"]],
    ...taken("signature APPLICANT"),
  }),
  huntflow("a body in chunks is taken", body, { wire: "chunked", ...taken("signature APPLICANT") }),
  huntflow("a body that comes slowly is taken", body, { wire: "trickled", ...taken("signature APPLICANT") }),
  huntflow("an id that comes once is handled", body, { id: "twice", ...taken("signature APPLICANT") }),
  huntflow("an id that comes again is acknowledged, and not handled", body, { id: "twice", ...taken() }),
  huntflow("a handler that throws makes the sender try again", body, { id: "fails-once", status: 500, handled: [] }),
  huntflow("and the next attempt is not taken for a repetition", body, {
    id: "fails-once",
    ...taken("signature APPLICANT"),
  }),
];

const pings = [
  huntflow("PING may come unsigned and empty", "", { event: "PING", signature: undefined, ...taken("unsigned PING") }),
  huntflow("PING may come unsigned", "{}", { event: "PING", signature: undefined, ...taken("unsigned PING") }),
  huntflow("PING may come signed", "{}", { event: "PING", ...taken("signature PING") }),
  huntflow("PING with a wrong signature is refused", "{}", {
    event: "PING",
    signature: sign("x"),
    ...refused(401, "signature-mismatch"),
  }),
  huntflow("an unsigned PING cannot have an id taken", "", {
    event: "PING",
    signature: undefined,
    id: "stolen",
    ...taken("unsigned PING"),
  }),
  huntflow("so that the delivery of this id is handled", body, { id: "stolen", ...taken("signature APPLICANT") }),
];

const forged = [
  huntflow("no signature", body, { signature: undefined, ...refused(401, "signature-missing") }),
  huntflow("an empty one", body, { signature: "", ...refused(401, "signature-malformed") }),
  huntflow("a truncated one", body, { signature: sign(body).slice(0, 63), ...refused(401, "signature-malformed") }),
  huntflow("a longer one", body, { signature: `${sign(body)}00`, ...refused(401, "signature-malformed") }),
  huntflow("one in capitals", body, { signature: sign(body).toUpperCase(), ...refused(401, "signature-malformed") }),
  huntflow("one with a prefix", body, { signature: `sha256=${sign(body)}`, ...refused(401, "signature-malformed") }),
  huntflow("two of them", body, {
    wire: "twice-a-header",
    headers: [["X-Huntflow-Signature", sign(body)]],
    ...refused(401, "signature-malformed"),
  }),
  huntflow("one with another secret", body, { signature: sign(body, "guess"), ...refused(401, "signature-mismatch") }),
  huntflow("one of the body written again", body, {
    signature: sign(JSON.stringify(applicant, null, 1)),
    ...refused(401, "signature-mismatch"),
  }),
  huntflow("one of the body before a byte order mark", `\ufeff${body}`, {
    signature: sign(body),
    ...refused(401, "signature-mismatch"),
  }),
  huntflow("one of 0xFF where 0xFE was sent", Buffer.concat([bytes, Buffer.from([0xfe])]), {
    signature: sign(Buffer.concat([bytes, Buffer.from([0xff])])),
    ...refused(401, "signature-mismatch"),
  }),
].map((one) => ({ ...one, name: `refused for its signature: ${one.name}` }));

const unreadable = [
  huntflow("no body", "", refused(400, "empty-body")),
  huntflow("a byte order mark", `\ufeff${body}`, refused(400, "byte-order-mark")),
  huntflow("bytes that are no UTF-8", Buffer.concat([bytes, Buffer.from([0xff])]), refused(400, "not-utf-8")),
  huntflow("no JSON", body.slice(1), refused(400, "not-json")),
  huntflow("a member twice", '{"a":1,"\\u0061":2}', refused(400, "duplicate-member")),
  huntflow("__proto__", '{"__proto__":{}}', refused(400, "reserved-member")),
  huntflow("half a character", '["\\ud800"]', refused(400, "lone-surrogate")),
  huntflow("a number too large", "[9007199254740993]", refused(400, "unsafe-integer")),
  huntflow("a number that overflows", "[1e999]", refused(400, "overflowing-number")),
  huntflow("65 arrays in one another", "[".repeat(65) + "]".repeat(65), refused(400, "too-deep")),
  huntflow("too many members", `[${"0,".repeat(100_000)}0]`, refused(400, "too-many-members")),
].map((one) => ({ ...one, name: `refused for what cannot be read: ${one.name}` }));

const impossible = [
  huntflow("GET is not how deliveries come", "", { method: "GET", ...refused(405, "method") }),
  huntflow("PUT is not how deliveries come", body, { method: "PUT", ...refused(405, "method") }),
  huntflow("HEAD is not how deliveries come", "", { method: "HEAD", status: 405 }),
  huntflow("an encoded body is refused", body, {
    headers: [["Content-Encoding", "gzip"]],
    ...refused(415, "content-encoding"),
  }),
  huntflow(
    "a body that is announced as too large is refused",
    Buffer.alloc(2 ** 20 + 1, " "),
    refused(413, "too-large"),
  ),
  huntflow("a body that turns out too large is refused", Buffer.alloc(2 ** 20 + 1, " "), {
    wire: "chunked",
    ...refused(413, "too-large"),
  }),
  huntflow("a body that does not end is refused", body, { wire: "stalled", ...refused(408, "too-slow") }),
  huntflow("a sender that hangs up is nobody to answer", body, { wire: "aborted" }),
];

const job = (key: unknown) => JSON.stringify({ event: "job.created", data: { JOB: 1 }, export_key: key });
const shared = [
  ["a secret in the body tells the sender", job(secret), taken("shared-secret job.created")],
  ["another one is refused", job("another-secret-00"), refused(401, "secret-mismatch")],
  ["a longer one is refused", job(`${secret}x`), refused(401, "secret-mismatch")],
  ["a number is refused", job(7), refused(401, "secret-missing")],
  ["none is refused", '{"event":"job.created"}', refused(401, "secret-missing")],
  ["what cannot be read is refused", job(secret).slice(0, -1), refused(401, "secret-unreadable")],
] as const;

const good = { type: "job", event: "delete", data: { job_id: 1 } };
const bare = [
  [
    "a list is judged message by message",
    JSON.stringify([good, { ...good, data: { job_id: "x" } }, good]),
    "job.delete,invalid,job.delete",
  ],
  ["null is acknowledged", "null", "unknown"],
  ["an empty list is acknowledged", "[]", ""],
  ["a list in a list is acknowledged", "[[]]", "unknown"],
] as const;

/** Every server answers all of it in the same way. They depend on their order: ids are remembered. */
export const table: readonly Case[] = [
  ...signed,
  ...pings,
  ...forged,
  ...unreadable,
  ...impossible,
  ...shared.map(([name, text, expected]): Case => ({ ...expected, ...plain("/hirehop", name, text) })),
  ...bare.map(
    ([name, text, events]): Case => ({ ...taken(`unsigned ${events}`), ...plain("/human-sourcing", name, text) }),
  ),
];

function plain(path: Case["path"], name: string, text: string) {
  return { name: `${path.slice(1)}: ${name}`, path, method: "POST", headers: [], body: Buffer.from(text) };
}

/** The head of 150 MB that a sender announces, or sends in chunks without a word. */
export const huge = (isAnnounced: boolean): string =>
  [
    "POST /huntflow HTTP/1.1",
    "Host: 127.0.0.1",
    "X-Huntflow-Event: APPLICANT",
    `X-Huntflow-Signature: ${"0".repeat(64)}`,
    isAnnounced ? "Content-Length: 150000000" : "Transfer-Encoding: chunked",
    "\r\n",
  ].join("\r\n");
