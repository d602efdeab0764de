import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Delivery } from "../../../src/index.ts";
import { commandsOf, file, guide, locales, outputOf } from "./read-guides.ts";
import { moduleAt, project } from "./reader-project.ts";
import { type RunningReceiver, startReceiver } from "./running-receiver.ts";
import { signed } from "./signed-by-hand.ts";
import { root, shell } from "./user-project.ts";

let receiver: RunningReceiver;
const started: RunningReceiver[] = [];

beforeAll(async () => {
  receiver = await start("HUNTFLOW_SECRET=demo node receiver.ts");
});

afterAll(() => Promise.all(started.map(({ stop }) => stop())));

const body = bytes(file("quick-start", "delivery.json"));
const event = (name: string, payload: object) => ({ name, body: bytes(JSON.stringify({ payload })) });
const unheard = event("CANDIDATE-CLONED", { event: {}, meta: { event_type: "CANDIDATE-CLONED", version: "2.0" } });
const invalid = event("APPLICANT", {
  event: { applicant: { id: 1, first_name: 1985 }, applicant_log: { type: "ADD" } },
  meta: { event_type: "APPLICANT", version: "2.0" },
});

describe("the receiver", () => {
  const tampered = body.with(20, (body[20] ?? 0) ^ 1);
  const big = new Uint8Array(2 ** 20 + 1);
  const odd = new TextEncoder().encode(
    '{ "event":{"applicant":{"id":7,"first_name":"\\u0410нна"},\r\n"applicant_log":{"type":"ADD"}},"meta" : {"event_type":"APPLICANT","version":"2.0"} }',
  );

  test.each([
    ["a signed delivery", "APPLICANT", body, signed(body), 204],
    ["one whose bytes are not those of JSON.stringify", "APPLICANT", odd, signed(odd), 204],
    ["an event that the contract does not have", unheard.name, unheard.body, signed(unheard.body), 204],
    ["a message that is not as the contract says", invalid.name, invalid.body, signed(invalid.body), 204],
    ["PING without signature and body", "PING", undefined, undefined, 204],
    ["PING with a signature", "PING", body, signed(body), 204],
    ["PING with a wrong signature", "PING", body, signed(body, "guess"), 401],
    ["what is signed and not JSON", "APPLICANT", odd.subarray(1), signed(odd.subarray(1)), 400],
    ["a delivery without a signature", "APPLICANT", body, undefined, 401],
    ["a tampered delivery", "APPLICANT", tampered, signed(body), 401],
    ["a signature with another key", "APPLICANT", body, signed(body, "guess"), 401],
    ["a signature that is too short", "APPLICANT", body, signed(body).slice(2), 401],
    ["an empty signature", "APPLICANT", body, "", 401],
    ["a body of more than a mebibyte", "APPLICANT", big, signed(big), 413],
  ])("answers %s", async (_, name, sent, signature, status) => {
    const headers = {
      "X-Huntflow-Event": name,
      "X-Huntflow-Delivery": "1",
      ...(signature === undefined ? {} : { "X-Huntflow-Signature": signature }),
    };

    expect(await receiver.post(headers, sent)).toBe(status);
  });

  test("prints what it understood and what it did not, and nothing personal", async () => {
    const own = await start("HUNTFLOW_SECRET=demo node receiver.ts");
    for (const { name, body: sent } of [{ name: "APPLICANT", body }, unheard, invalid]) {
      await own.post(headersOf(name, sent), sent);
    }

    const { stdout, stderr } = await own.stop();

    const printed = stderr.join("\n");
    expect(stdout).toEqual([`listening on port ${own.port}`, "applicant 301 STATUS"]);
    expect(printed).toContain("unknown CANDIDATE-CLONED");
    expect(printed).toContain("invalid APPLICANT\nExpected text or null, found a whole number.");
    expect(printed).not.toContain("1985");
  });

  test("is sent to as the guide shows, and both print what it shows", async () => {
    const [run = "", send = ""] = commandsOf("receiver");
    const own = await start(run);

    const sent = shell(project, send, { PORT: own.port });
    const { stdout } = await own.stop();

    expect([sent.stdout, sent.stderr]).toEqual(["204\n", ""]);
    expect(`${stdout.join("\n")}\n`).toBe(outputOf("receiver").replace("3000", own.port));
  });

  test.each([
    ["is not set", ""],
    ["is empty", "HUNTFLOW_SECRET="],
    ["is the word undefined", "HUNTFLOW_SECRET=undefined"],
    ["is the word none", "HUNTFLOW_SECRET=none"],
    ["ends with a line break", "HUNTFLOW_SECRET='demo\n'"],
  ])("does not start with a secret that %s", async (_, set) => {
    await expect(start(`${set} node receiver.ts`)).rejects.toThrow("MisuseError: Secret 1 of 1 for huntflow");
  });
});

describe("the receiver that logs", () => {
  test("prints why a delivery is not taken and what was taken, and no payload", async () => {
    const own = await start("HUNTFLOW_SECRET=demo node logged.ts");
    const broken = new TextEncoder().encode('{\n "first_name": "Anna",}');
    await own.post(headersOf("APPLICANT", body), body);
    await own.post(headersOf("APPLICANT", broken), broken);
    await own.post(headersOf("APPLICANT", body, "guess"), body);
    await own.post({ "X-Huntflow-Event": "PING" });

    const { stdout, stderr } = await own.stop();

    expect(stdout.slice(1)).toEqual(["signature APPLICANT", "unsigned PING"]);
    expect(stderr).toEqual(["400 not-json 2 23", "401 signature-mismatch - -"]);
  });
});

describe("what the tables say", () => {
  const rowsOf = (section: string, locale: (typeof locales)[number]) => {
    const [, text = ""] = guide("receiver", locale).body.split(`{/* #${section} */}`);
    return [...(text.split("\n## ")[0] ?? "").matchAll(/^\| (.*) \|$/gm)]
      .slice(2)
      .map(([, row = ""]) => row.split(" | "));
  };
  const named = (cell = "") => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

  test.each(locales)("in %s: each kind of refusal with its status, and none is missing", (locale) => {
    const source = readFileSync(join(root, "src/runtime/receive/delivery-issue.ts"), "utf8");
    const all = [...source.matchAll(/^ {2}"?([a-z0-9-]+)"?: \[(\d{3}), "/gm)].map(
      ([, kind, status]) => `${status} ${kind}`,
    );

    const told = rowsOf("answers", locale).flatMap(([, status, kinds]) =>
      named(kinds).map((kind) => `${status} ${kind}`),
    );

    expect(all.length).toBeGreaterThan(20);
    expect(told.toSorted()).toEqual(all.toSorted());
  });

  test.each(locales)("in %s: every code of a MisuseError", (locale) => {
    const source = readFileSync(join(root, "src/runtime/misuse.ts"), "utf8");
    const all = [...source.matchAll(/^ {2}\| "([a-z-]+)"/gm)].map(([, code]) => code);

    const told = rowsOf("misuse", locale).flatMap(([code]) => named(code));

    expect(told.toSorted()).toEqual(all.toSorted());
  });

  test.each(locales)("in %s: the limits that hold unless others are set", async (locale) => {
    const { receive } = await moduleAt("node_modules/hirehooks/dist/index.js");
    const { flatchr } = await moduleAt("node_modules/hirehooks/dist/generated/flatchr/index.js");
    const limits = Object.fromEntries(
      rowsOf("limits", locale).map(([option = "", , value = ""]) => [
        named(option)[0],
        Number(value.replace(/\(.*\)/, "").replaceAll(/\D/g, "")),
      ]),
    );
    const kindOf = async (text: string) => (await receive(flatchr, { headers: {}, body: text })).issues?.[0].kind;
    const { maxBytes = 0, "json.depth": depth = 0, "json.members": members = 0 } = limits;
    const nested = (times: number) => "[".repeat(times) + "]".repeat(times);
    const listed = (times: number) => `[${Array.from({ length: times }, () => "0").join(",")}]`;

    const kinds = [
      await kindOf(" ".repeat(maxBytes - 2).concat("{}")),
      await kindOf(" ".repeat(maxBytes - 1).concat("{}")),
      await kindOf(nested(depth)),
      await kindOf(nested(depth + 1)),
      await kindOf(listed(members)),
      await kindOf(listed(members + 1)),
    ];

    expect(kinds).toEqual([undefined, "too-large", undefined, "too-deep", undefined, "too-many-members"]);
    expect([limits.bodyTimeout, limits.seenTimeout]).toEqual([30_000, 5_000]);
  });
});

describe("what the text says", () => {
  test("of the contract is so", async () => {
    const { huntflow } = await moduleAt("node_modules/hirehooks/dist/generated/huntflow/index.js");

    expect(huntflow.acknowledgement).toMatchObject({ statuses: [200, 201, 204] });
    expect(huntflow.signature).toMatchObject({ kind: "hmac", header: "X-Huntflow-Signature", hash: "sha256" });
  });

  test("two secrets during a rotation, none at all, and refusals", async () => {
    const { receive, sign } = await moduleAt("node_modules/hirehooks/dist/index.js");
    const { huntflow } = await moduleAt("node_modules/hirehooks/dist/generated/huntflow/index.js");
    const received = async (options: object, secret?: string, one = { name: "APPLICANT", body }) => {
      const own = secret === undefined ? {} : await sign(huntflow, one.body, secret);
      const { status, issues, value } = await receive(
        huntflow,
        { headers: { "X-Huntflow-Event": one.name, ...own }, body: one.body },
        options,
      );
      return [status, issues?.[0].kind ?? value.verified];
    };

    expect(await received({ secrets: ["new", "old"] }, "old")).toEqual([204, "signature"]);
    expect(await received({ secrets: ["new", "old"] }, "new")).toEqual([204, "signature"]);
    expect(await received({ secrets: "none" })).toEqual([204, "unsigned"]);
    expect(await received({ secrets: "none" }, "any")).toEqual([401, "signature-unexpected"]);
    expect(await received({ secrets: ["new"], refuse: ["invalid"] }, "new", invalid)).toEqual([422, "message-refused"]);
    expect(await received({ secrets: ["new"], refuse: ["invalid"] }, "new", unheard)).toEqual([204, "signature"]);
    expect(await received({ secrets: ["new"], refuse: ["unknown"] }, "new", unheard)).toEqual([422, "message-refused"]);
  });
});

async function start(line: string): Promise<RunningReceiver> {
  const running = await startReceiver(project, line);
  started.push(running);
  return running;
}

function headersOf(name: string, sent: Uint8Array, secret = "demo"): Record<string, string> {
  return { "X-Huntflow-Event": name, "X-Huntflow-Delivery": "1", "X-Huntflow-Signature": signed(sent, secret) };
}

/** The payload of a recorded delivery as bytes. */
function bytes(recorded: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify((JSON.parse(recorded) as Delivery).payload));
}
