import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { huntflow } from "../../../src/generated/huntflow/v2/index.ts";
import { sending as huntflowSending } from "../../../src/generated/huntflow/v2/sending.ts";
import { receive } from "../../../src/runtime/receive/receive.ts";
import { folderOf } from "../command.ts";
import { answering, applicant, headerOf, receiver, secret, sending } from "./sending.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("a sample arrives as the provider would send it, and a receiver takes it for genuine", async () => {
  const { url, received } = await receiver();

  const { code, stdout, stderr } = await sending([url, ...applicant]);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [delivery] = received as [(typeof received)[0]];
  expect(delivery.headers.map(([name]) => name)).toEqual([
    "Host",
    "Content-Type",
    "X-Huntflow-Delivery",
    "X-Huntflow-Event",
    "X-Huntflow-Signature",
    "Content-Length",
    "Connection",
  ]);
  expect(headerOf(delivery, "Content-Type")).toBe("application/json");
  expect(headerOf(delivery, "X-Huntflow-Event")).toBe("APPLICANT");
  expect(headerOf(delivery, "X-Huntflow-Delivery")).toMatch(uuid);
  expect(JSON.parse(delivery.body.toString())).toEqual(huntflowSending.samples.APPLICANT?.[0]?.payload);
  const judged = await receive(
    huntflow,
    { headers: Object.fromEntries(delivery.headers), body: delivery.body },
    { secrets: [secret] },
  );
  expect(judged.issues).toBeUndefined();
  expect(stdout).toContain(`→ POST ${url}\n  huntflow@v2/APPLICANT, sample “comment-edited”, 4466 bytes\n`);
  expect(stdout).toContain(`    X-Huntflow-Signature: ${headerOf(delivery, "X-Huntflow-Signature")}\n`);
  expect(stdout).toMatch(/\n← 204 No Content, \d+\u00a0ms\n/);
  expect(stdout).toContain("\n✓ Accepted: Huntflow takes 200, 201 or 204 for an acknowledgement.\n");
});

test("an answer is said with its headers and its first lines, which do nothing in a terminal", async () => {
  const body = `\u001b[31mred\n::error::boo\n${"line\n".repeat(20)}`;
  const { url } = await receiver(answering(202, { "X-Trace": "a1" }, body));

  const { code, stdout } = await sending([url, ...applicant]);

  expect(code).toBe(1);
  expect(stdout).toContain("    X-Trace: a1\n");
  expect(stdout).toContain("    \\u001b[31mred\n    :\u200b:error:\u200b:boo\n    line\n");
  expect(stdout).toContain("    line\n    … and more\n");
  expect(stdout).not.toContain("\u001b[31mred");
});

test.each([
  ["en", "It would be sent again after 10, 100, 1000\u00a0s.", "the webhook is switched off"],
  ["fr", "Elle serait renvoyée après 10, 100, 1000\u00a0s.", "le webhook est désactivé"],
  ["ru", "Доставка повторилась бы через 10, 100, 1000\u00a0с.", "вебхук отключается"],
])(
  "what is not accepted is attempted again as the contract says, then the vendor speaks: %s",
  async (locale, ours, theirs) => {
    const { url } = await receiver(answering(500));

    const { code, stdout } = await sending([url, ...applicant, "--locale", locale]);

    expect(code).toBe(1);
    expect(stdout).toContain(`  ${ours}\n`);
    expect(stdout).toContain(theirs);
  },
);

test.each([
  ["hirehop/job.created", 200, 0, "✓ HireHop does not look at the answer.\n"],
  [
    "hirehop/job.created",
    500,
    1,
    "✗ HireHop does not look at the answer.\n  What the receiver did not take is lost.\n",
  ],
  [
    "human-sourcing/job.delete",
    202,
    0,
    "✓ Passes for accepted: which answer Human Sourcing expects is not documented.\n",
  ],
  [
    "human-sourcing/job.delete",
    404,
    1,
    "✗ Passes for not accepted: which answer Human Sourcing expects is not documented.\n",
  ],
  ["huntflow/APPLICANT", 202, 1, "✗ Not accepted: Huntflow takes only 200, 201 or 204 for an acknowledgement.\n"],
  ["huntflow@v1/APPLICANT", 201, 0, "✓ Accepted: Huntflow takes 200, 201 or 204 for an acknowledgement.\n"],
])("%s answered with %i is %i", async (event, status, expected, said) => {
  const { url } = await receiver(answering(status));
  const proof = event.startsWith("human") ? [] : ["--secret-env", "SECRET"];

  const { code, stdout } = await sending([url, "--event", event, ...proof]);

  expect(code).toBe(expected);
  expect(stdout).toContain(said);
});

test.each([301, 302, 303, 307, 308])("a redirect with %i is reported, and not followed", async (status) => {
  const elsewhere = await receiver();
  const { url } = await receiver(answering(status, { Location: elsewhere.url }));

  const { code, stdout } = await sending([url, ...applicant]);

  expect(code).toBe(1);
  expect(stdout).toContain(`    Location: ${elsewhere.url}\n`);
  expect(stdout).toContain("The answer is a redirect, which is not followed.");
  expect(elsewhere.received).toEqual([]);
});

test("PING goes first, and what it lets through follows", async () => {
  const { url, received } = await receiver();

  const { code, stdout } = await sending([url, ...applicant, "--ping"]);

  expect(code).toBe(0);
  expect(received.map((one) => [headerOf(one, "X-Huntflow-Event"), one.body.length > 0])).toEqual([
    ["PING", false],
    ["APPLICANT", true],
  ]);
  expect(headerOf(received[0] as (typeof received)[0], "X-Huntflow-Signature")).toBe(
    createHmac("sha256", secret).digest("hex"),
  );
  expect(stdout).toContain("huntflow@v2/PING, without a body, 0 bytes\n");
});

test("PING alone is sent without an event", async () => {
  const { url, received } = await receiver();

  const { code } = await sending([url, "--provider", "huntflow", "--unsigned", "--ping"]);

  expect(code).toBe(0);
  expect(received.map((one) => one.headers.map(([name]) => name))).toEqual([
    ["Host", "X-Huntflow-Delivery", "X-Huntflow-Event", "Content-Length", "Connection"],
  ]);
});

test("if PING is refused nothing else is sent, as the webhook would not be saved", async () => {
  const { url, received } = await receiver(answering(404));

  const { code, stdout, stderr } = await sending([url, ...applicant, "--ping", "--count", "3"]);

  expect(code).toBe(1);
  expect(received).toHaveLength(1);
  expect(stdout).toContain("  The webhook would not be saved.\n");
  expect(stdout).not.toContain("It would be sent again");
  expect(stderr).toBe("Nothing else was sent, as the webhook would not be saved.\n");
});

/** What JSON programs change when they write it anew. */
const odd = Buffer.from('{ "a": 1.0, "a": "\\/\\u00e9",\r\n"é": 1e2 }\n\xff', "latin1");

test("the bytes of a file are sent exactly as they are, with a signature over them", async () => {
  const { url, received } = await receiver();
  const cwd = folderOf({ "body.json": odd });

  const { code } = await sending([url, ...applicant, "--body", "body.json"], { cwd });

  expect(code).toBe(0);
  const [delivery] = received as [(typeof received)[0]];
  expect(delivery.body.equals(odd)).toBe(true);
  expect(headerOf(delivery, "X-Huntflow-Signature")).toBe(createHmac("sha256", secret).update(odd).digest("hex"));
});

test("so are those of standard input", async () => {
  const { url, received } = await receiver();

  const { code, stdout } = await sending([url, "--event", "hirehop/job.created", "--body", "-"], { input: odd });

  expect(code).toBe(0);
  expect(received[0]?.body.equals(odd)).toBe(true);
  expect(stdout).toContain("body from <stdin>");
});

test("a body says its event itself, where no header does", async () => {
  const { url } = await receiver();
  const input = '[{"event":"delete","type":"job","data":{"job_id":1}}]';

  const { code, stdout } = await sending([url, "--provider", "human-sourcing", "--body", "-"], { input });

  expect(code).toBe(0);
  expect(stdout).toContain("human-sourcing@v1/job.delete, body from <stdin>");
});

test("generated payloads are the same for the same seed, and others for another", async () => {
  const { url, received } = await receiver();
  const generate = (seed: string) => [
    url,
    "--event",
    "flatchr/new_vacancy",
    "--generate",
    "valid",
    "--seed",
    seed,
    "--count",
    "5",
  ];
  const digest = () => received.splice(0).map(({ body }) => createHash("sha256").update(body).digest("hex"));

  await sending(generate("1"));
  const first = digest();
  await sending(generate("1"));
  const again = digest();
  await sending(generate("2"));
  const other = digest();

  expect(first).toHaveLength(5);
  expect(new Set(first).size).toBe(5);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test("an invalid payload is said with the rule that it breaks", async () => {
  const { url } = await receiver();

  const { stdout } = await sending([url, "--event", "human-sourcing/job.delete", "--generate", "invalid"]);

  expect(stdout).toMatch(/generated \(invalid, seed 1, number 1\), breaks “[a-z-]+” at /);
});

test("a family's sample gets the name that was asked for", async () => {
  const { url, received } = await receiver();

  await sending([url, "--event", "hirehop/contact.person.archived", "--secret-env", "SECRET"]);

  expect(JSON.parse(received[0]?.body.toString() ?? "")).toMatchObject({
    event: "contact.person.archived",
    export_key: secret,
  });
});

test("headers are added, and take the place of those with their names", async () => {
  const { url, received } = await receiver();

  const { stdout } = await sending([
    ...[url, ...applicant, "--header", "x-HUNTFLOW-event: OTHER", "--header", "X-Extra:  ü ☃ "],
    ...["--header", "Host: hooks.example", "--header", "Authorization: Basic aHVzaA=="],
  ]);

  const headers = received[0]?.headers ?? [];
  expect(headers.filter(([name]) => /event|extra|host/i.test(name))).toEqual([
    ["x-HUNTFLOW-event", "OTHER"],
    ["X-Extra", Buffer.from("ü ☃").toString("latin1")],
    ["Host", "hooks.example"],
  ]);
  expect(headers.find(([name]) => name === "Authorization")?.[1]).toBe("Basic aHVzaA==");
  expect(stdout).toContain("    Authorization: [secret]\n");
});

test("of many deliveries there is one summary, with statuses and timings", async () => {
  let count = 0;
  const { url, received } = await receiver((response) => {
    count += 1;
    response.writeHead(count % 10 === 0 ? 500 : 204).end();
  });

  const { code, stdout } = await sending([url, ...applicant, "--count", "100", "--concurrency", "7"]);

  expect(code).toBe(1);
  expect(received).toHaveLength(100);
  expect(new Set(received.map((one) => headerOf(one, "X-Huntflow-Delivery"))).size).toBe(100);
  expect(stdout).toMatch(
    /^100 deliveries sent to \S+\n {2}204 {2}90 {2}accepted\n {2}500 {2}10 {2}not accepted\n {2}Answered after p50 [\d.]+\u00a0ms, p95 [\d.]+\u00a0ms, max [\d.]+\u00a0ms\.\n {2}Not accepted: Huntflow/,
  );
});

test("--verbose prints each of many, too", async () => {
  const { url } = await receiver();

  const { stdout } = await sending([url, ...applicant, "--count", "3", "--verbose"]);

  expect(stdout.match(/^→ POST/gm)).toHaveLength(3);
  expect(stdout).toContain("3 deliveries sent to ");
});

test("for programs each delivery is an object in a line, and the summary the last", async () => {
  const { url } = await receiver(answering(500, {}, "::error::"));

  const { code, stdout } = await sending([url, ...applicant, "--count", "2", "--format", "ndjson", "--ping"]);

  expect(code).toBe(1);
  expect(stdout).not.toContain("::error::");
  const parts = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(parts.map(({ type }) => type)).toEqual(["ping", "summary"]);
  expect(parts[0]).toMatchObject({
    address: "huntflow@v2/PING",
    url,
    isAccepted: false,
    answer: { status: 500, body: "::error::", isWhole: true },
  });
  expect(parts[1]).toMatchObject({
    ...{ sent: 1, accepted: 0, refused: 1, failed: 0, unsent: 0, isBrokenOff: false },
    statuses: [{ status: 500, count: 1, isAccepted: false }],
  });
});

test("--rate and --concurrency bound what is under way", async () => {
  let [open, most] = [0, 0];
  const { url, received } = await receiver((response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.writeHead(204).end();
    }, 20);
  });
  const start = performance.now();

  await sending([url, ...applicant, "--count", "12", "--rate", "20", "--concurrency", "3"]);

  // The twelfth may not begin before eleven twentieths of a second have gone.
  expect(performance.now() - start).toBeGreaterThan(550);
  expect(received).toHaveLength(12);
  expect(most).toBeLessThanOrEqual(3);
});

test("--dry-run prints the request with its body and without the secret, and sends nothing", async () => {
  const { url, received } = await receiver();

  const { code, stdout } = await sending([
    url,
    "--event",
    "hirehop/job.created",
    "--secret-env",
    "SECRET",
    "--dry-run",
  ]);

  expect(code).toBe(0);
  expect(received).toEqual([]);
  expect(stdout).toContain("    Content-Type: application/json\n");
  expect(stdout).toContain('"export_key":"[secret]"');
});

test("a recorded secret is not shown either", async () => {
  const input = '{"event":"invoice.status.updated","export_key":"k3y-of-somebody","user_name":"x"}';

  const { stdout } = await sending(["http://127.0.0.1:1/", "--replay", "-", "--dry-run"], { input });

  expect(stdout).toContain('"export_key":"[secret]"');
  expect(stdout).not.toContain("k3y-of-somebody");
});

test("so is a member that is called like a secret, with whatever it holds, and a short text only as a whole", async () => {
  const input = JSON.stringify({
    headers: { "X-Huntflow-Event": "APPLICANT", Cookie: "hush-hush" },
    body: '{"event":{"access_code":"4711-0815","password":["a"],"b":"a 4711-0815 b"}}',
  });

  const { stdout } = await sending(["http://127.0.0.1:1/", "--replay", "-", "--dry-run"], { input });

  expect(stdout).toContain("    Cookie: [secret]\n");
  expect(stdout).toContain('{"event":{"access_code":"[secret]","password":[[secret]],"b":"a [secret] b"}}\n');
});

test("what --dry-run prints for programs can be replayed", async () => {
  const { url, received } = await receiver();
  const first = await sending([url, ...applicant, "--dry-run", "--format", "ndjson"]);

  const { code } = await sending([url, "--replay", "-"], { input: first.stdout });

  expect(code).toBe(0);
  const { headers, body } = JSON.parse(first.stdout);
  expect(received[0]?.body.toString()).toBe(body);
  expect(received[0]?.headers.filter(([name]) => name.startsWith("X-"))).toEqual(
    headers.filter(([name]: [string]) => name.startsWith("X-")),
  );
});

test("proxies of the environment are not used", async () => {
  const { url, received } = await receiver();
  const proxy = await receiver();
  const names = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"];

  const { code } = await sending([url, ...applicant], {
    env: { NODE_USE_ENV_PROXY: "1", ...Object.fromEntries(names.map((name) => [name, new URL(proxy.url).origin])) },
  });

  expect(code).toBe(0);
  expect(received).toHaveLength(1);
  expect(proxy.received).toEqual([]);
});

test("a secret in the URL is not shown either", async () => {
  const { url } = await receiver();
  const target = `${url}?key=${encodeURIComponent(secret)}`;

  for (const more of [[], ["--count", "2"], ["--dry-run"], ["--format", "ndjson"]]) {
    const { code, stdout } = await sending([target, ...applicant, ...more]);

    expect(code).toBe(0);
    expect(stdout).toContain("?key=[secret]");
  }
});

test("PINGs of a recording are counted like other deliveries", async () => {
  const { url } = await receiver();
  const ping = '{"headers":{"X-Huntflow-Event":"PING"},"body":""}\n';

  const { code, stdout } = await sending([url, "--replay", "-"], { input: `${ping.repeat(3)}broken` });

  expect(code).toBe(3);
  expect(stdout).toMatch(/^3 deliveries sent to \S+\n {2}204 {2}3 {2}accepted\n {2}— {4}1 {2}could not be sent\n/);
});
