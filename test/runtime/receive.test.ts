import { createHmac } from "node:crypto";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { flatchr } from "../../src/generated/flatchr/index.ts";
import { hirehop } from "../../src/generated/hirehop/index.ts";
import { humanSourcing } from "../../src/generated/human-sourcing/index.ts";
import { huntflow } from "../../src/generated/huntflow/index.ts";
import { huntflow as huntflowV1 } from "../../src/generated/huntflow/v1/index.ts";
import { MisuseError, parse, receive } from "../../src/index.ts";

const secret = "not-a-real-secret";
const secrets = [secret];
const body = JSON.stringify({
  changes: {},
  event: { applicant: { id: 1, first_name: "Анна" }, applicant_log: { type: "COMMENT" } },
  meta: { event_type: "APPLICANT", version: "2.0" },
});
const sign = (text: string | Uint8Array, key = secret) => createHmac("sha256", key).update(text).digest("hex");
const signed = (text: string | Uint8Array = body, more: Record<string, unknown> = {}) => ({
  method: "POST",
  headers: {
    "X-Huntflow-Event": "APPLICANT",
    "X-Huntflow-Delivery": "fcb5de9e",
    "X-Huntflow-Signature": sign(text),
    ...more,
  } as Record<string, string>,
  body: text,
});

const lowered = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** What a receiver would answer, and why. */
async function verdict(...[contracts, request, options]: Parameters<typeof receive>) {
  const received = await receive(contracts, request, options);
  return received.issues ? [received.status, received.issues[0].kind] : [received.status, received.value.verified];
}

test("a signed delivery is verified, read and narrowed by its event", async () => {
  const received = await receive(huntflow, signed(), { secrets });

  if (received.issues) throw new Error(received.issues[0].message);
  const { status, value } = received;
  const names = value.messages.map((message) =>
    message.event === "APPLICANT" ? message.payload.event.applicant.first_name : message.event,
  );
  expect({ status, names, id: value.deliveryId, verified: value.verified, provider: value.provider }).toEqual({
    status: 204,
    names: ["Анна"],
    id: "fcb5de9e",
    verified: "signature",
    provider: "huntflow",
  });
});

describe("a request may be", () => {
  const { headers } = signed();
  const bytes = Buffer.from(body);

  test.each([
    ["a WHATWG Request", () => new Request("http://x", { method: "POST", headers, body })],
    ["a text", () => signed()],
    ["bytes", () => ({ ...signed(), body: new Uint8Array(bytes) })],
    ["a Buffer", () => ({ ...signed(), body: bytes })],
    ["an ArrayBuffer", () => ({ ...signed(), body: new Uint8Array(bytes).buffer })],
    ["with Headers", () => ({ method: "POST", headers: new Headers(headers), body })],
    ["with a Map", () => ({ method: "POST", headers: new Map(Object.entries(headers)) as never, body })],
    [
      "with lists of one",
      () => ({ headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, [v]])), body }),
    ],
    [
      "with names in capitals",
      () => ({ headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toUpperCase(), v])), body }),
    ],
    ["frozen", () => Object.freeze(signed())],
  ])("%s", async (_, request) => {
    expect(await verdict(huntflow, request() as never, { secrets })).toEqual([204, "signature"]);
  });
});

describe("a delivery is refused", () => {
  const bytes = Buffer.from(body);

  test.each([
    ["by GET", { ...signed(), method: "GET" }, 405, "method"],
    ["by HEAD", { ...signed(), method: "HEAD" }, 405, "method"],
    ["by PUT", { ...signed(), method: "put" }, 405, "method"],
    ["compressed", signed(body, { "Content-Encoding": "gzip" }), 415, "content-encoding"],
    ["too large", signed("x".repeat(2 ** 20 + 1)), 413, "too-large"],
    ["without a signature", signed(body, { "X-Huntflow-Signature": undefined }), 401, "signature-missing"],
    ["with an empty signature", signed(body, { "X-Huntflow-Signature": "" }), 401, "signature-malformed"],
    [
      "with a truncated signature",
      signed(body, { "X-Huntflow-Signature": sign(body).slice(1) }),
      401,
      "signature-malformed",
    ],
    [
      "with a longer signature",
      signed(body, { "X-Huntflow-Signature": `${sign(body)}00` }),
      401,
      "signature-malformed",
    ],
    [
      "with a signature in capitals",
      signed(body, { "X-Huntflow-Signature": sign(body).toUpperCase() }),
      401,
      "signature-malformed",
    ],
    [
      "with a prefixed signature",
      signed(body, { "X-Huntflow-Signature": `sha256=${sign(body)}` }),
      401,
      "signature-malformed",
    ],
    [
      "with two signatures",
      signed(body, { "X-Huntflow-Signature": [sign(body), sign(body)] }),
      401,
      "signature-malformed",
    ],
    [
      "with the signature of other bytes",
      signed(body, { "X-Huntflow-Signature": sign(`${body} `) }),
      401,
      "signature-mismatch",
    ],
    [
      "with another key's signature",
      signed(body, { "X-Huntflow-Signature": sign(body, "x") }),
      401,
      "signature-mismatch",
    ],
    ["with a byte order mark that was not signed", { ...signed(), body: `\ufeff${body}` }, 401, "signature-mismatch"],
    ["written again", { ...signed(), body: JSON.stringify(JSON.parse(body), null, 1) }, 401, "signature-mismatch"],
    ["with a byte order mark", signed(`\ufeff${body}`), 400, "byte-order-mark"],
    ["with bytes that are no UTF-8", signed(Buffer.concat([bytes, Buffer.from([0xff])])), 400, "not-utf-8"],
    ["without a body", signed(""), 400, "empty-body"],
    ["with null for a body", { ...signed(""), body: null }, 400, "empty-body"],
    ["that is no JSON", signed("{"), 400, "not-json"],
    ["with a member twice", signed('{"a":1,"\\u0061":2}'), 400, "duplicate-member"],
    ["with __proto__", signed('{"__proto__":{}}'), 400, "reserved-member"],
    ["with half a character", signed('"\\ud800"'), 400, "lone-surrogate"],
    ["with a whole number that is too large", signed("9007199254740993"), 400, "unsafe-integer"],
    ["with a number that overflows", signed("1e999"), 400, "overflowing-number"],
    ["nested too deeply", signed("[".repeat(65) + "]".repeat(65)), 400, "too-deep"],
  ] as const)("%s", async (_, request, status, kind) => {
    expect(await verdict(huntflow, request as never, { secrets })).toEqual([status, kind]);
  });
});

test("headers whose reading throws are no headers", async () => {
  const headers = Object.defineProperty({ ...signed().headers }, "X-Huntflow-Signature", {
    enumerable: true,
    get: () => {
      throw new Error("no");
    },
  });

  expect(await verdict(huntflow, { headers, body }, { secrets })).toEqual([401, "signature-missing"]);
});

test("each of several secrets may be the one", async () => {
  expect(await verdict(huntflow, signed(), { secrets: ["old", secret, "new"] })).toEqual([204, "signature"]);
  expect(await verdict(huntflow, signed(), { secrets: ["old", "new"] })).toEqual([401, "signature-mismatch"]);
});

describe("PING", () => {
  const ping = (text: string, more = {}) => ({ headers: { "X-Huntflow-Event": "PING", ...more }, body: text });

  test.each([
    ["may come unsigned and empty", ping(""), [204, "unsigned"]],
    ["may come unsigned", ping("{}"), [204, "unsigned"]],
    ["may come signed", ping("{}", { "X-Huntflow-Signature": sign("{}") }), [204, "signature"]],
    ["may come signed and empty", ping("", { "X-Huntflow-Signature": sign("") }), [204, "signature"]],
    ["is refused with a wrong signature", ping("", { "X-Huntflow-Signature": sign("x") }), [401, "signature-mismatch"]],
  ] as const)("%s", async (_, request, expected) => {
    expect(await verdict(huntflow, request, { secrets })).toEqual(expected);
  });

  test("lets nothing else in: the header alone names the event", async () => {
    const received = await receive([huntflow, huntflowV1], ping(body), { secrets });

    expect(received.value?.messages.map(({ event }) => event) ?? received.issues?.[0].kind).toEqual(["PING"]);
  });
});

test("a webhook without a secret is taken unsigned only when the caller says so", async () => {
  const bare = signed(body, { "X-Huntflow-Signature": undefined });

  expect(await verdict(huntflow, bare, { secrets: "none" })).toEqual([204, "unsigned"]);
  expect(await verdict(huntflow, signed(), { secrets: "none" })).toEqual([401, "signature-unexpected"]);
});

describe("a shared secret", () => {
  const job = (key: unknown) => JSON.stringify({ event: "job.created", data: { JOB: 1 }, export_key: key });

  test.each([
    ["is compared", job(secret), [204, "shared-secret"]],
    ["may be wrong", job("another"), [401, "secret-mismatch"]],
    ["may be longer", job(`${secret}${secret}`), [401, "secret-mismatch"]],
    ["may be no text", job(7), [401, "secret-missing"]],
    ["may be missing", '{"event":"job.created"}', [401, "secret-missing"]],
    ["is in no empty body", "", [401, "secret-missing"]],
    ["is in nothing that cannot be read", '{"export_key":"not-a-real-secret', [401, "secret-unreadable"]],
  ] as const)("%s", async (_, text, expected) => {
    expect(await verdict(hirehop, { headers: {}, body: text }, { secrets })).toEqual(expected);
  });
});

test("a provider that signs nothing is taken unsigned", async () => {
  const request = { headers: {}, body: '{"event":"new_vacancy","data":{},"company_id":1}' };

  expect(await verdict(flatchr, request)).toEqual([204, "unsigned"]);
});

test("messages of a list are judged one by one, and none is the sender's to send again", async () => {
  const good = { type: "job", event: "delete", data: { job_id: 1 } };
  const list = Array.from({ length: 10_000 }, () => good) as unknown[];
  list[7777] = { type: "job", event: "delete", data: { job_id: "x" } };

  const received = await receive(humanSourcing, { headers: {}, body: JSON.stringify(list) });

  const events = received.value?.messages.map(({ event }) => event) ?? [];
  expect([received.status, events.length, events[7777], events.filter((event) => event === "invalid").length]).toEqual([
    204,
    10_000,
    "invalid",
    1,
  ]);
});

test.each([
  ["null", "unknown"],
  ["[]", "unknown"],
  ["[[]]", "unknown"],
  ['{"type":"job","event":"toString"}', "unknown"],
  ['{"type":"job","event":"delete","data":null}', "invalid"],
])("%s is acknowledged, and handed over as %s", async (text, event) => {
  const received = await receive(humanSourcing, { headers: {}, body: text });

  expect(received.status).toBe(204);
  for (const message of received.value?.messages ?? []) expect(message.event).toBe(event);
});

test("every message has the version of the contract that it was held to, or was looked for in", async () => {
  const versionOf = async (text: string, event = "APPLICANT") => {
    const request = signed(text, { "X-Huntflow-Event": event });
    const { value } = await receive([huntflow, huntflowV1], request, { secrets });
    return value?.messages.map(({ event: found, version }) => `${found} ${version}`);
  };

  expect(await versionOf(body)).toEqual(["APPLICANT v2"]);
  expect(await versionOf(body.replace('"id":1', '"id":"one"'))).toEqual(["invalid v2"]);
  expect(await versionOf(body, "BIRTHDAY")).toEqual(["unknown v2"]);
  expect(await versionOf(body.replace('"2.0"', '"9.0"'))).toEqual(["unknown undefined"]);
});

test("what a receiver refuses is its own choice", async () => {
  const request = { headers: {}, body: '{"type":"job","event":"delete","data":null}' };

  expect(await verdict(humanSourcing, request, { refuse: ["unknown"] })).toEqual([204, "unsigned"]);
  expect(await verdict(humanSourcing, request, { refuse: ["unknown", "invalid"] })).toEqual([422, "message-refused"]);
});

describe("a store of delivery ids", () => {
  test("tells a repeated delivery, also while the first is at work", async () => {
    const ids = new Set<string>();
    const seen = async (id: string) => {
      const isKnown = ids.has(id);
      ids.add(id);
      return isKnown;
    };

    const all = await Promise.all([1, 2].map(() => receive(huntflow, signed(), { secrets, seen })));

    expect(all.map(({ status, value }) => [status, value?.isRepeated])).toEqual([
      [204, false],
      [204, true],
    ]);
  });

  test.each([
    ["throws", () => Promise.reject(new Error("down"))],
    [
      "throws at once",
      () => {
        throw new Error("down");
      },
    ],
    ["hangs", () => new Promise<boolean>(() => {})],
  ])("that %s makes the sender try again", async (_, seen) => {
    expect(await verdict(huntflow, signed(), { secrets, seen, seenTimeout: 20 })).toEqual([503, "store-failed"]);
  });

  test("tells the receiver what it threw", async () => {
    const down = new Error("down");

    const { issues } = await receive(huntflow, signed(), { secrets, seen: () => Promise.reject(down) });

    expect(issues?.[0].cause).toBe(down);
  });

  test("that answers too late has what it remembered forgotten", async () => {
    const forgotten: string[] = [];
    const seen = async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return false;
    };
    const options = { secrets, seen, forget: (id: string) => forgotten.push(id), seenTimeout: 20 };

    expect(await verdict(huntflow, signed(), options)).toEqual([503, "store-failed"]);
    await expect.poll(() => forgotten).toEqual(["fcb5de9e"]);
  });

  test("does not hear of an unsigned PING, whose id may be anybody's", async () => {
    const heard: string[] = [];
    const request = { headers: { "X-Huntflow-Event": "PING", "X-Huntflow-Delivery": "fcb5de9e" }, body: "" };
    const seen = (id: string) => {
      heard.push(id);
      return false;
    };

    const { value } = await receive(huntflow, request, { secrets, seen });

    expect([value?.deliveryId, heard]).toEqual([undefined, []]);
  });
});

test("a body in a million parts is kept in one piece", async () => {
  const part = new TextEncoder().encode(" ");
  let left = 1_000_000;
  const parts = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      for (let some = 0; some < 1000 && left > 0; some += 1, left -= 1) controller.enqueue(part);
      if (left === 0) controller.close();
    },
  });
  const request = new Request("http://x", {
    method: "POST",
    headers: signed().headers,
    body: parts,
    duplex: "half",
  } as RequestInit);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;

  expect(await verdict(huntflow, request, { secrets })).toEqual([401, "signature-mismatch"]);
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(300);
});

test.each(["a WHATWG Request", "a request of node:http"])("%s is read up to its limit and one chunk", async (kind) => {
  const [chunk, maxBytes] = [new Uint8Array(65_536), 2 ** 20];
  let sent = 0;
  const chunks = function* () {
    for (; sent < 150e6; sent += chunk.length) yield chunk;
  };
  const { headers } = signed();
  const pull = chunks();
  const parts = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const { value } = pull.next();
        if (value) controller.enqueue(value);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const stream = Object.assign(Readable.from(chunks(), { highWaterMark: 1 }), {
    method: "POST",
    headers: lowered(headers),
  });
  const request =
    kind === "a WHATWG Request"
      ? new Request("http://x", { method: "POST", headers, body: parts, duplex: "half" } as RequestInit)
      : stream;

  expect(await verdict(huntflow, request as never, { secrets, maxBytes })).toEqual([413, "too-large"]);
  // A generator counts what it has handed over when it is asked for more.
  expect(sent).toBeLessThanOrEqual(maxBytes + chunk.length);
});

test("a body that does not come is given up", async () => {
  const request = new Request("http://x", {
    method: "POST",
    headers: signed().headers,
    body: new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) }),
    duplex: "half",
  } as RequestInit);

  expect(await verdict(huntflow, request, { secrets, bodyTimeout: 20 })).toEqual([408, "too-slow"]);
});

test("a pointer, which holds names that the sender chose, is in no issue of a delivery", async () => {
  const text = '{"ivan@example.org":{"a":1,"a":2}}';

  const { issues } = await receive(huntflow, signed(text), { secrets });

  expect(issues).toEqual([
    {
      kind: "duplicate-member",
      status: 400,
      message: "A member stands twice in one object; programs would differ in which one they keep.",
      line: 1,
      column: 28,
    },
  ]);
  expect(parse(text).issues?.[0].pointer).toBe("/ivan@example.org/a");
});

describe("what is verified is what is read", () => {
  test("where another thread could write into the bytes", async () => {
    const shared = new Uint8Array(new SharedArrayBuffer(Buffer.byteLength(body)));
    shared.set(Buffer.from(body));
    const pending = receive(huntflow, { ...signed(), body: shared }, { secrets });
    shared.fill(0x20);

    expect((await pending).value?.messages.map(({ event }) => event)).toEqual(["APPLICANT"]);
  });

  test("where Web Crypto takes its time", async () => {
    const { getBuiltinModule } = process;
    Object.assign(process, { getBuiltinModule: undefined });
    const bytes = Buffer.from(body);
    const own = "a-secret-that-no-other-test-has";
    const request = {
      ...signed(),
      headers: { ...signed().headers, "X-Huntflow-Signature": sign(body, own) },
      body: bytes,
    };
    const pending = receive(huntflow, request, { secrets: [own] });
    bytes.fill(0x20);
    const { value } = await pending;
    Object.assign(process, { getBuiltinModule });

    expect([value?.verified, value?.messages.map(({ event }) => event)]).toEqual(["signature", ["APPLICANT"]]);
  });
});

test.each([
  ["pairs", Object.entries(signed().headers)],
  ["a map of lists", new Map(Object.entries(signed().headers).map(([name, value]) => [name.toUpperCase(), [value]]))],
])("headers may be %s", async (_, headers) => {
  expect(await verdict(huntflow, { headers: headers as never, body }, { secrets })).toEqual([204, "signature"]);
});

test("two spellings of a header are two values of it", async () => {
  const headers = { ...signed().headers, "x-huntflow-signature": sign(body) };

  expect(await verdict(huntflow, { headers, body }, { secrets })).toEqual([401, "signature-malformed"]);
});

test("a method that only looks like POST is none", async () => {
  expect(await verdict(huntflow, { ...signed(), method: "po\u017ft" }, { secrets })).toEqual([405, "method"]);
});

describe("misuse is an error of ours", () => {
  const misuse = (...args: Parameters<typeof receive>) =>
    receive(...args).then(
      () => "no error",
      (error: unknown) => (error instanceof MisuseError ? `${error.code}: ${error.message}` : error),
    );

  test.each([
    [
      "no secrets",
      undefined,
      'secret-missing: Give the secret of the huntflow webhook as “secrets”. If the webhook has none, say so with secrets: "none".',
    ],
    [
      "an empty list",
      [],
      'secret-missing: Give the secret of the huntflow webhook as “secrets”. If the webhook has none, say so with secrets: "none".',
    ],
    [
      "a secret that is in no list",
      "secret",
      "secret-unusable: Give the secret of the huntflow webhook in a list: secrets: [secret].",
    ],
    ["an empty secret", [""], "secret-unusable: Secret 1 of 1 for huntflow is empty. Is the environment variable set?"],
    [
      "a blank secret",
      ["a", " "],
      "secret-unusable: Secret 2 of 2 for huntflow is empty. Is the environment variable set?",
    ],
    [
      "the word undefined",
      ["undefined"],
      "secret-unusable: Secret 1 of 1 for huntflow is the word “undefined”. Is the environment variable set?",
    ],
    [
      "a variable that is not set",
      [undefined],
      "secret-unusable: Secret 1 of 1 for huntflow is not a text. Is the environment variable set?",
    ],
    [
      "the word none in a list, as of an environment variable",
      ["none"],
      'secret-unusable: Secret 1 of 1 for huntflow is the word “none”. If the webhook has no secret, say so with secrets: "none".',
    ],
    [
      "a line break",
      ["secret\n"],
      "secret-unusable: Secret 1 of 1 for huntflow begins or ends with blanks. Trim it where it is read.",
    ],
  ])("%s", async (_, given, expected) => {
    expect(await misuse(huntflow, signed(), given === undefined ? {} : { secrets: given as never })).toBe(expected);
  });

  test("a secret for a provider that signs nothing", async () => {
    expect(await misuse(flatchr, { headers: {}, body: "{}" }, { secrets })).toBe(
      "secret-superfluous: flatchr proves nothing about its deliveries, so a secret cannot be checked. Leave “secrets” out.",
    );
  });

  test.each([
    ["maxBytes", { maxBytes: Number.NaN }, "“maxBytes” is NaN. Give a number from 0 to Infinity."],
    ["a size in words", { maxBytes: "1mb" as never }, "“maxBytes” is 1mb. Give a number from 0 to Infinity."],
    [
      "bodyTimeout",
      { bodyTimeout: Number.POSITIVE_INFINITY },
      "“bodyTimeout” is Infinity. Give a number from 0 to 2147483647.",
    ],
    ["json.depth", { json: { depth: Number.NaN } }, "“json.depth” is NaN. Give a number from 0 to Infinity."],
  ])("an option that is no limit: %s", async (_, options, message) => {
    expect(await misuse(huntflow, signed(), { secrets, ...options })).toBe(`option-unusable: ${message}`);
  });

  test("a store that does not say whether", async () => {
    expect(await misuse(huntflow, signed(), { secrets, seen: () => "OK" as never })).toBe(
      "store-unusable: “seen” has to answer true or false: whether the delivery came before.",
    );
  });

  test.each([
    ["no contract", undefined, "There is no contract. Import one from hirehooks/<provider>."],
    ["none in a list", [], "There is no contract. Import one from hirehooks/<provider>."],
    [
      "of two providers",
      [huntflow, hirehop],
      "The contracts are of several providers (huntflow, hirehop). Give each provider a receiver of its own.",
    ],
  ])("contracts: %s", async (_, contracts, message) => {
    expect(await misuse(contracts as never, signed(), { secrets })).toBe(`contracts-unusable: ${message}`);
  });

  test.each([
    ["nothing", undefined],
    ["a text", "{}"],
    ["the event of a cloud function", { httpMethod: "GET", headers: {}, body }],
    ["its body in base64", { headers: {}, body, isBase64Encoded: true }],
    ["a stream for a body", { headers: {}, body: new ReadableStream() }],
  ])("what is no request: %s", async (_, request) => {
    expect(await misuse(huntflow, request as never, { secrets })).toMatch(/^request-unusable: /);
  });

  test("a body that was parsed before", async () => {
    expect(await misuse(huntflow, { ...signed(), body: {} as never }, { secrets })).toMatch(
      /^body-parsed: .*express\.raw/,
    );
  });

  test("a request whose body was read before", async () => {
    const request = new Request("http://x", signed() as RequestInit);
    await request.text();

    expect(await misuse(huntflow, request, { secrets })).toMatch(
      /^body-consumed: .*before anything calls its json\(\)/,
    );
  });
});
