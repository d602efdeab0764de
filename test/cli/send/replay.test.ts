import { createHash, createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { recordOf } from "../../../src/cli/listen/record-of.ts";
import { pick, seeded, seedOfRun } from "../../random.ts";
import { folderOf } from "../command.ts";
import { applicant, headerOf, type Received, receiver, secret, sending } from "./sending.ts";

const digestOf = (body: Uint8Array) => createHash("sha256").update(body).digest("hex");

/** What programs change that read a body and write it anew; the last of each is no text at all. */
const oddities: readonly (string | Buffer)[] = [
  '{"a":"\\/path\\/"}',
  '{"a":1,"a":2,"__proto__":{"b":1}}',
  '{"имя":"Анна ☃ 💡","e\u0301":"é\u2028\u2029"}',
  Buffer.from('{"a":"\xff\xfe\xe9"}', "latin1"),
  '{"a":1}\n',
  '\ufeff{ "a" : 1.0e+2 ,\r\n\t"b":-0,"c":12345678901234567890 }\r\n\n',
  '{"a":"\\ud83d\\udca1 \\ud800 \\u0000 \\u00E9"}',
  Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x22, 0x7d, 0x00]),
  "no JSON, \u0000 and \u007f",
  "",
];

/** Bodies of these and of random characters around them. */
function bodiesOf(count: number, seed: number): Buffer[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const odd = Buffer.from(oddities[index % oddities.length] ?? "");
    if (index < oddities.length) return odd;
    const more = Array.from({ length: Math.floor(random() * 50) }, () =>
      pick(random, ["/", '"', "\\", "é", "\n", " ", "💡"]),
    );
    return Buffer.concat([odd, Buffer.from(more.join("")), Buffer.from([Math.floor(random() * 256)])]);
  });
}

const recordedHeaders = (index: number) =>
  [
    ["Host", "old.example"],
    ["X-Huntflow-event", "APPLICANT"],
    ["X-HUNTFLOW-DELIVERY", `id-${index}`],
    ["x-huntflow-signature", `recorded-${index}`],
    ["X-Twice", "1"],
    ["x-twice", "é"],
    ["Content-Length", "7"],
    ["Transfer-Encoding", "chunked"],
    ["Accept", "*/*"],
  ] as const;

const linesOf = (bodies: readonly Buffer[]) =>
  bodies.map((body, index) =>
    recordOf({ url: "/hooks", headers: recordedHeaders(index), body }, "2026-03-04T05:06:07.000Z", false),
  );

/** Headers without those that each request has of its own. */
const own = ({ headers }: Received) =>
  headers.filter(([name]) => !["Host", "Content-Length", "Connection"].includes(name));

test("100 of 100 recorded bodies go out byte for byte, with the headers that they had", async () => {
  const bodies = bodiesOf(100, seedOfRun());
  const { url, received } = await receiver();
  const cwd = folderOf({ "a.ndjson": `${linesOf(bodies).join("\n")}\n` });

  const { code, stdout } = await sending([url, "--replay", "a.ndjson"], { cwd });

  const same = bodies.filter((body, index) => digestOf(body) === digestOf(received[index]?.body ?? Buffer.alloc(0)));
  console.info(`${same.length} of ${bodies.length} replayed bodies are the same by SHA-256`);
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("100 deliveries sent to") });
  expect(received.map(({ body }) => digestOf(body))).toEqual(bodies.map(digestOf));
  expect(received.map(own)).toEqual(
    bodies.map((_, index) => [
      ["X-Huntflow-event", "APPLICANT"],
      ["X-HUNTFLOW-DELIVERY", `id-${index}`],
      ["x-huntflow-signature", `recorded-${index}`],
      ["X-Twice", "1"],
      ["x-twice", "é"],
      ["Accept", "*/*"],
    ]),
  );
  expect(received.map((one) => headerOf(one, "Content-Length"))).toEqual(bodies.map(({ length }) => String(length)));
});

test("--re-sign signs the same bytes anew, with an id of its own, where the old ones stood", async () => {
  const bodies = bodiesOf(20, 1);
  const { url, received } = await receiver();
  const input = linesOf(bodies).join("\n");

  const { code } = await sending([url, "--replay", "-", "--re-sign", "--secret-env", "SECRET"], { input });

  expect(code).toBe(0);
  expect(received.map(({ body }) => digestOf(body))).toEqual(bodies.map(digestOf));
  expect(received.map((one) => headerOf(one, "x-huntflow-signature"))).toEqual(
    bodies.map((body) => createHmac("sha256", secret).update(body).digest("hex")),
  );
  const ids = received.map((one) => headerOf(one, "X-HUNTFLOW-DELIVERY") ?? "");
  expect(new Set(ids).size).toBe(20);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(own(received[0] as Received).map(([name]) => name)).toEqual([
    "X-Huntflow-event",
    "X-HUNTFLOW-DELIVERY",
    "x-huntflow-signature",
    "X-Twice",
    "x-twice",
    "Accept",
  ]);
});

const event = { "X-Huntflow-Event": "APPLICANT" };
const body = '{"a":"\\/", "a":1.0}';

/** Recordings of one body in the forms that recorders write. */
const recordings: Readonly<Record<string, string | Buffer>> = {
  "headers as an object": JSON.stringify({ headers: event, body }),
  "headers as objects": JSON.stringify({ headers: [{ name: "X-Huntflow-Event", value: "APPLICANT" }], body }),
  "a header with a list of values": JSON.stringify({ headers: { "X-Huntflow-Event": ["APPLICANT"] }, body }),
  Base64: JSON.stringify({ headers: event, body: Buffer.from(body).toString("base64"), isBase64Encoded: true }),
  "a body as JSON": `{"headers":${JSON.stringify(event)},\n "body": ${body} , "time": 1}`,
  "a payload as JSON": `{"payload":${body},"headers":${JSON.stringify(event)}}`,
  "a HAR file": JSON.stringify({
    log: {
      entries: [
        { request: { method: "GET", url: "http://x/" } },
        {
          request: {
            method: "POST",
            headers: [
              { name: ":method", value: "POST" },
              { name: "X-Huntflow-Event", value: "APPLICANT" },
            ],
            postData: { text: body },
          },
        },
      ],
    },
  }),
  "a compressed file": gzipSync(JSON.stringify({ headers: event, body })),
};

test.each(Object.keys(recordings))("a recording is sent again that was written with %s", async (name) => {
  const { url, received } = await receiver();
  const input = recordings[name] ?? "";

  const { code } = await sending([url, "--replay", "-"], { input });

  expect(code).toBe(0);
  expect(received.map((one) => [own(one), one.body.toString()])).toEqual([[[["X-Huntflow-Event", "APPLICANT"]], body]]);
});

test("a bare body gets the headers of the event that was asked for", async () => {
  const { url, received } = await receiver();
  const cwd = folderOf({ "body.json": body });

  const { code } = await sending([url, "--replay", "body.json", "--event", "huntflow/APPLICANT"], { cwd });

  expect(code).toBe(0);
  expect(received[0]?.body.toString()).toBe(body);
  expect(headerOf(received[0] as Received, "X-Huntflow-Event")).toBe("APPLICANT");
  expect(headerOf(received[0] as Received, "X-Huntflow-Signature")).toBeUndefined();
});

test("of a recording at most --count are sent", async () => {
  const { url, received } = await receiver();

  await sending([url, "--replay", "-", "--count", "3"], { input: linesOf(bodiesOf(10, 1)).join("\n") });

  expect(received.map((one) => headerOf(one, "X-HUNTFLOW-DELIVERY"))).toEqual(["id-0", "id-1", "id-2"]);
});

test("each version's recordings are told apart", async () => {
  const { url } = await receiver();
  const v1 = JSON.stringify({ headers: event, body: '{"event":{"type":"ADD"}}' });
  const v2 = JSON.stringify({
    headers: event,
    body: '{"event":{},"meta":{"version":"2.0","event_type":"APPLICANT","webhook_action":"COMMENT","account":{}}}',
  });

  const { stdout } = await sending([url, "--replay", "-", "--format", "ndjson"], { input: `${v1}\n${v2}\n` });

  const parts = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(parts.map(({ address }) => address)).toEqual(["huntflow@v1/APPLICANT", "huntflow@v2/APPLICANT", undefined]);
});

test("what cannot be sent is named with its line, and the rest is sent", async () => {
  const { url, received } = await receiver();
  const good = JSON.stringify({ headers: event, body });
  const lines = [
    good,
    '{"headers": {',
    JSON.stringify({ headers: event, body: "%%%", bodyEncoding: "base64" }),
    JSON.stringify({ headers: event, body: "x", bodyEncoding: "ebcdic" }),
    `{"headers":${JSON.stringify(event)},"body":"\\ud800"}`,
    JSON.stringify({ headers: { ...event, "X-Bad": "a\r\nX-Injected: b" }, body }),
    JSON.stringify({ headers: { Accept: "*/*" }, body: '{"a":1}' }),
    good,
    "",
  ];

  const { code, stderr } = await sending([url, "--replay", "-"], { input: lines.join("\n") });

  expect(code).toBe(3);
  expect(received).toHaveLength(2);
  expect(received.flatMap(({ headers }) => headers.map(([name]) => name))).not.toContain("X-Injected");
  expect(stderr.split("\n").map((line) => line.replace(/^(\S+ .{20}).*/, "$1"))).toEqual([
    expect.stringMatching(/^<stdin>:2: /),
    expect.stringMatching(/^<stdin>:3: The recorded body is/),
    expect.stringMatching(/^<stdin>:4: The recording says a/),
    expect.stringMatching(/^<stdin>:5: The body was not sen/),
    expect.stringMatching(/^<stdin>:6: A recorded header ha/),
    expect.stringMatching(/^<stdin>:7: /),
    "",
  ]);
});

test.each([
  ["missing.ndjson", undefined, "missing.ndjson: "],
  ["empty.ndjson", "", "<stdin>: "],
])("a recording of which nothing can be read is a wrong call: %s", async (file, input, said) => {
  const { code, stderr } = await sending(["http://127.0.0.1:1/", "--replay", input === undefined ? file : "-"], {
    input: "",
  });

  expect(code).toBe(2);
  expect(stderr).toContain(said);
});

test("a provider that signs nothing has nothing to sign anew", async () => {
  const { url, received } = await receiver();
  const input = '[{"event":"delete","type":"job","data":{"job_id":1}}]';

  const { code, stderr } = await sending([url, "--replay", "-", "--re-sign", "--secret-env", "SECRET"], { input });

  expect(code).toBe(3);
  expect(stderr).toContain("Human Sourcing puts no signature on its deliveries");
  expect(received).toEqual([]);
});

test("PING goes before a recording, too", async () => {
  const { url, received } = await receiver();

  const { code } = await sending([url, "--replay", "-", "--ping", "--provider", "huntflow"], {
    input: linesOf(bodiesOf(2, 1)).join("\n"),
  });

  expect(code).toBe(0);
  expect(received.map((one) => one.headers.find(([name]) => /event/i.test(name))?.[1])).toEqual([
    "PING",
    "APPLICANT",
    "APPLICANT",
  ]);
});

test("the recording that is replayed with a secret for --ping keeps its signatures", async () => {
  const { url, received } = await receiver();

  await sending([url, "--replay", "-", "--ping", "--provider", "huntflow", ...applicant.slice(2)], {
    input: linesOf(bodiesOf(1, 1)).join("\n"),
  });

  expect(headerOf(received[0] as Received, "X-Huntflow-Signature")).toMatch(/^[0-9a-f]{64}$/);
  expect(headerOf(received[1] as Received, "x-huntflow-signature")).toBe("recorded-0");
});
