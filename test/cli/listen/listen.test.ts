import { createHmac } from "node:crypto";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { expect, test } from "vitest";
import { folderOf, hirehooks } from "../command.ts";
import { deleted, hired, listener, posted } from "./listening.ts";

const secret = "made-up-secret-42";
const env = { HOOK_SECRET: secret };
const body = JSON.stringify({
  meta: { version: "2.0", event_type: "APPLICANT" },
  event: { applicant: { id: 1, first_name: "Zoé" }, applicant_log: { id: 2, type: "ADD" } },
});
const signed = (of: string, id = "6f0c3d1e-0000-4000-8000-00000000abcd") => ({
  "X-Huntflow-Event": "APPLICANT",
  "X-Huntflow-Delivery": id,
  "X-Huntflow-Signature": createHmac("sha256", secret).update(of).digest("hex"),
});

test("a delivery is shown in a block: what it is, what proves it, its id, and the answer", async () => {
  const { url, output, ended } = await listener(["--secret-env", "HOOK_SECRET", "--count", "1"], { env });

  const { status } = await posted(`${url}hooks`, body, signed(body));

  expect([status, await ended(), output.err]).toEqual([204, 0, ""]);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(output.out.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/, "TIME").replace(/^.*\n/, "")).toBe(`
#1  TIME  POST /hooks  140 bytes
  ✓ body  huntflow@v2/APPLICANT  valid
  Sender:       proven by the signature
  Delivery id:  6f0c3d1e-0000-4000-8000-00000000abcd
  Answer:       204

1 delivery: 0 with faults, 0 refused, 0 repeated; 0 notices
`);
});

test("several providers are told apart, and each is verified in its way", async () => {
  const { url, parts, ended } = await listener(["--secret-env", "HOOK_SECRET", "--format", "ndjson", "--count", "5"], {
    env: { HOOK_SECRET: "made-up-key-77" },
  });

  const answers = [
    await posted(url, deleted),
    await posted(url, hired),
    await posted(url, { ...hired, export_key: "another" }),
    await posted(url, body, { ...signed(body), "X-Huntflow-Signature": "ab".repeat(32) }),
    await posted(url, { hello: "world" }),
  ];

  expect(await ended()).toBe(0);
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 401, 401, 401]);
  const told = parts().filter(({ type }) => type === "delivery");
  expect(told.map(({ proof, fault, messages }) => [proof, fault, messages[0].verdict, messages[0].address])).toEqual([
    ["unsigned", undefined, "valid", "human-sourcing@v1/job.delete"],
    ["shared-secret", undefined, "valid", "hirehop@v1/job.created"],
    ["refused", "secret-mismatch", "valid", "hirehop@v1/job.created"],
    ["refused", "signature-mismatch", "valid", "huntflow@v2/APPLICANT"],
    ["refused", "unrecognised", "unrecognised", undefined],
  ]);
  expect(parts().at(-1)).toMatchObject({ type: "totals", deliveries: 5, refused: 3, faulty: 1 });
});

test("without a secret it is said that nothing is verified, and signed deliveries are taken", async () => {
  const { url, output, parts, ended } = await listener(["--format", "ndjson", "--count", "2"]);

  const answers = [await posted(url, body, signed(body)), await posted(url, { hello: "world" })];

  expect(await ended()).toBe(0);
  expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  expect(output.err).toBe(
    "No secret was given: nothing is verified. Give it with --secret-env NAME or --secret-file FILE.\n",
  );
  expect(parts()[1]).toMatchObject({ proof: "unchecked", deliveryId: "6f0c3d1e-0000-4000-8000-00000000abcd" });
});

test("findings are those of a check, with their places in the body", async () => {
  const { url, output, ended } = await listener(["--provider", "human-sourcing", "--count", "1"]);

  await posted(url, '{"type":"job","event":"delete",\n "data":{"job_id":"x","more":1}}');

  expect(await ended()).toBe(0);
  expect(output.out).toContain(`  ✗ body  human-sourcing@v1/job.delete  invalid, 1 fault, 1 notice

    ✗ body:2:19  /data/job_id
      Expected a whole number, found the text “x”.
`);
  expect(output.out).toContain("    notice body:2:23  /data/more\n");
  expect(output.err).toBe("These deliveries carry no proof of their sender: nothing is verified.\n");
});

test("a delivery that comes once more is said to be repeated", async () => {
  const { url, parts, ended } = await listener(["--answer", "500", "--format", "ndjson", "--count", "3"]);

  const answers = [await posted(url, body, signed(body)), await posted(url, body, signed(body))];
  answers.push(await posted(url, body, signed(body, "other-id-1")));

  expect(await ended()).toBe(0);
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 500]);
  expect(
    parts()
      .slice(1, 4)
      .map(({ repetition, answer }) => [repetition, answer]),
  ).toEqual([
    [undefined, { status: 500, by: "fixed" }],
    [1, { status: 500, by: "fixed" }],
    [undefined, { status: 500, by: "fixed" }],
  ]);
});

test.each([
  ["GET", "/hooks", 405, "method"],
  ["POST", "/other", 404, "path"],
])("%s %s is no delivery, and is not counted", async (method, path, status, fault) => {
  const { url, parts, child, ended } = await listener(["--path", "/hooks", "--format", "ndjson"]);

  const answer = await fetch(new URL(path, url), { method });
  child.kill("SIGINT");

  expect(url).toMatch(/\/hooks$/);
  expect([answer.status, await ended()]).toEqual([status, 0]);
  expect(parts()[1]).toMatchObject({ method, url: path, fault, answer: { status, by: "listener" } });
  expect(parts().at(-1)).toMatchObject({ deliveries: 0 });
});

test("a body that is not JSON, not UTF-8 or empty is refused, and nothing worse", async () => {
  const { url, parts, ended } = await listener(["--format", "ndjson", "--count", "4"]);

  const bodies = ['{"type":', Uint8Array.of(0x7b, 0xff, 0x7d), "", '{"event":"x","event":"y","export_key":1}'];
  const answers: number[] = [];
  for (const one of bodies) answers.push((await posted(url, one)).status);

  expect([await ended(), answers]).toEqual([0, [400, 400, 400, 400]]);
  expect(
    parts()
      .slice(1, 5)
      .map(({ fault, messages }) => [fault, messages[0].verdict]),
  ).toEqual([
    ["not-json", "not-json"],
    ["not-utf-8", "unreadable"],
    ["empty-body", "unrecognised"],
    ["duplicate-member", "unknown"],
  ]);
});

test("a sender that breaks off is told of, and the listener lives on", async () => {
  const { url, parts, ended } = await listener(["--format", "ndjson", "--count", "1"]);
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.write("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1000\r\n\r\n{");
  // It has begun to read.
  await once(socket, "data");
  socket.resetAndDestroy();
  await expect.poll(parts, { timeout: 60_000 }).toHaveLength(2);

  await posted(url, deleted);

  expect(await ended()).toBe(0);
  expect(parts()[1]).toMatchObject({ fault: "aborted", answer: { by: "listener" } });
  expect(parts()[2]).toMatchObject({ number: 2, proof: "unsigned" });
});

test("a sender that does not wait for a slow answer is told of", async () => {
  const { url, parts, child, ended } = await listener(["--answer", "slow", "--format", "ndjson"]);
  const { port, hostname } = new URL(url);
  const text = JSON.stringify(deleted);
  const socket = connect(Number(port), hostname);
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${text.length}\r\n\r\n${text}`);
  await expect.poll(parts, { timeout: 60_000 }).toHaveLength(2);

  socket.destroy();

  await expect.poll(() => parts()[2], { timeout: 60_000 }).toEqual({ type: "unanswered", number: 1 });
  expect(parts()[1]).toMatchObject({ answer: { status: 204, by: "fixed", delay: 30 } });
  child.kill("SIGINT");
  expect(await ended()).toBe(0);
});

test("what is no HTTP is told of, and the listener lives on", async () => {
  const { url, parts, ended } = await listener(["--format", "ndjson", "--count", "1"]);
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.end("\x16\x03\x01 hello\r\n\r\n");
  await once(socket.resume(), "close");

  await posted(url, deleted);

  expect(await ended()).toBe(0);
  expect(parts()[1]).toEqual({ type: "no-request", code: expect.stringMatching(/^HPE_/) });
});

test("a port in use is said to be, with what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };

  const { code, stdout, stderr } = hirehooks(["listen", "--port", String(port)]);
  other.close();

  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toContain(
    `Port ${port} is in use. Give another with --port, or leave it out: a free one is then taken.\n`,
  );
});

test("a host that others reach is warned of", async () => {
  const { output, child, ended } = await listener(["--host", "0.0.0.0"]);
  child.kill("SIGINT");

  expect(await ended()).toBe(0);
  expect(output.err).toContain("Warning: whoever reaches “0.0.0.0” can send deliveries here and see the answers.");
});

test.each([
  [["--forward", "http://127.0.0.1:1/", "--answer", "204"], "--forward and --answer both say what to answer."],
  [["--redact"], "--redact says something of --record, which is missing."],
  [["--forward", "file:///etc/passwd"], "Only http: and https: URLs can be sent to."],
  [["--port", "65536"], "“65536” is no value for “--port”."],
  [["--count", "0"], "“0” is no value for “--count”."],
  [["--path", "hooks"], "“hooks” is no path."],
  [["--answer", "404"], "“404” is no value for “--answer”. Use 204, 500, slow."],
  [["--provider", "huntflw"], "Did you mean “huntflow”?"],
  [["--recrod", "x"], "Did you mean “--record”?"],
  [["--secret", "made-up-secret-42"], "A secret is never taken from an argument"],
  [["--secret-env", "NOT_SET_ANYWHERE"], "is not set, or is empty"],
  [["--record"], "The option “--record” needs a value."],
  [["more"], "The command takes fewer arguments than these."],
])("a wrong call is exit code 2, and says what to do: %j", (args, sentence) => {
  const { code, stdout, stderr } = hirehooks(["listen", ...args]);

  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain(secret);
});

test("it ends when nobody reads what it prints any more", async () => {
  const { url, child, ended } = await listener([]);
  child.stdout?.destroy();

  await posted(url, deleted);

  expect(await ended()).toBe(0);
});

test.each([
  ["objects in objects", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, 400, "too-deep"],
  ["more members than programs like", `[${'{"a":1},'.repeat(100_001)}{}]`, 400, "too-many-members"],
  ["a member that programs mistake for their own", '{"__proto__":{"a":1}}', 400, "reserved-member"],
  ["half a character", '{"a":"\\ud83d"}', 400, "lone-surrogate"],
  ["a number that programs falsify", '{"a":12345678901234567890}', 400, "unsafe-integer"],
  ["more than is taken", new Uint8Array(65 * 1024 * 1024), 413, "too-large"],
])("%s is refused, said to be so, and the listener lives on", async (_, body, status, fault) => {
  const cwd = folderOf({});
  const { url, parts, ended } = await listener(
    ["--count", "2", "--format", "ndjson", "--show", "--record", "r.ndjson", "--redact"],
    { cwd },
  );

  const answers = [await posted(url, body), await posted(url, deleted)];

  expect([await ended(), answers.map((answer) => answer.status)]).toEqual([0, [status, 204]]);
  expect(parts()[1]).toMatchObject({ type: "delivery", fault });
  expect(parts()[2]).toMatchObject({ type: "delivery", number: 2, recording: { isRecorded: true } });
});

test("50 deliveries at once are each answered and told", async () => {
  const { url, parts, ended } = await listener(["--count", "50", "--format", "ndjson"]);

  const answers = await Promise.all(Array.from({ length: 50 }, () => posted(url, deleted)));

  expect(await ended()).toBe(0);
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(50);
  expect(parts().filter(({ type }) => type === "delivery")).toHaveLength(50);
});

test("a body of blanks takes no more memory than another", async () => {
  const { url, output, ended } = await listener(["--count", "2", "--event", "huntflow/APPLICANT"], {
    env: { NODE_OPTIONS: "--max-old-space-size=300" },
  });
  const blanks = " ".repeat(30 * 1024 * 1024);

  const answers = [await posted(url, Buffer.from(`${blanks}{}`)), await posted(url, Buffer.from(`${blanks}{a`))];

  expect(await ended()).toBe(0);
  expect(answers.map(({ status }) => status)).toEqual([204, 400]);
  expect(output.out).toContain("2 deliveries");
});
