import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Delivery } from "../../../src/index.ts";
import { commandsOf, file, guide, locales, outputOf } from "./read-guides.ts";
import { moduleAt, project } from "./reader-project.ts";
import { type RunningReceiver, startReceiver } from "./running-receiver.ts";
import { shell } from "./user-project.ts";

let receiver: RunningReceiver;
const started: RunningReceiver[] = [];

beforeAll(async () => {
  receiver = await start("HUNTFLOW_SECRET=demo node receiver.ts");
});

afterAll(() => Promise.all(started.map(({ stop }) => stop())));

describe("the receiver", () => {
  const body = bytes(file("quick-start", "delivery.json"));
  const tampered = body.with(20, (body[20] ?? 0) ^ 1);
  const big = new Uint8Array(1_000_001);
  const event = (name: string, payload: object) => ({ name, body: bytes(JSON.stringify({ payload })) });
  const unheard = event("CANDIDATE-CLONED", { event: {}, meta: { event_type: "CANDIDATE-CLONED", version: "2.0" } });
  const invalid = event("APPLICANT", {
    event: { applicant: { id: 1, first_name: 1985 }, applicant_log: { type: "ADD" } },
    meta: { event_type: "APPLICANT", version: "2.0" },
  });
  const odd = new TextEncoder().encode(
    '{ "event":{"applicant":{"id":7,"first_name":"\\u0410нна"},\r\n"applicant_log":{"type":"ADD"}},"meta" : {"event_type":"APPLICANT","version":"2.0"} }',
  );

  test.each([
    ["a signed delivery", "APPLICANT", body, signed(body), 200],
    ["one whose bytes are not those of JSON.stringify", "APPLICANT", odd, signed(odd), 200],
    ["an event that the contract does not have", unheard.name, unheard.body, signed(unheard.body), 200],
    ["a message that is not as the contract says", invalid.name, invalid.body, signed(invalid.body), 200],
    ["PING without signature and body", "PING", undefined, undefined, 200],
    ["PING with a signature", "PING", body, signed(body), 200],
    ["what is signed and not JSON", "APPLICANT", odd.subarray(1), signed(odd.subarray(1)), 400],
    ["a delivery without a signature", "APPLICANT", body, undefined, 401],
    ["a tampered delivery", "APPLICANT", tampered, signed(body), 401],
    ["a signature with another key", "APPLICANT", body, signed(body, "guess"), 401],
    ["a signature that is too short", "APPLICANT", body, signed(body).slice(2), 401],
    ["an empty signature", "APPLICANT", body, "", 401],
    ["a body of more than a megabyte", "APPLICANT", big, signed(big), 413],
  ])("answers %s", async (_, name, sent, signature, status) => {
    const headers = {
      "X-Huntflow-Event": name,
      "X-Huntflow-Delivery": "1",
      ...(signature === undefined ? {} : { "X-Huntflow-Signature": signature }),
    };

    expect(await receiver.post(headers, sent)).toBe(status);
  });

  test.each(locales)("answers what the table of the %s page says", (locale) => {
    const rows = [...guide("receiver", locale).body.matchAll(/^\| .* \| (\d{3}) \|$/gm)].map(([, status]) => status);

    expect(rows).toEqual(["200", "200", "200", "200", "400", "401", "413"]);
  });

  test("prints what it understood and what it did not, and nothing personal", async () => {
    const own = await start("HUNTFLOW_SECRET=demo node receiver.ts");
    for (const { name, body: sent } of [{ name: "APPLICANT", body }, unheard, invalid]) {
      const headers = { "X-Huntflow-Event": name, "X-Huntflow-Delivery": "1", "X-Huntflow-Signature": signed(sent) };
      await own.post(headers, sent);
    }

    const { stdout, stderr } = await own.stop();

    const printed = stderr.join("\n");
    expect(stdout).toEqual([`listening on port ${own.port}`, "applicant 301 STATUS"]);
    expect(printed).toContain("unknown CANDIDATE-CLONED");
    expect(printed).toContain("invalid APPLICANT [ 'Expected text or null, found a whole number.' ]");
    expect(printed).not.toContain("1985");
  });

  test("is sent to as the guide shows, and both print what it shows", async () => {
    const [run = "", send = ""] = commandsOf("receiver");
    const own = await start(run);

    const sent = shell(project, send, { PORT: own.port });
    const { stdout } = await own.stop();

    expect([sent.stdout, sent.stderr]).toEqual(["200\n", ""]);
    expect(`${stdout.join("\n")}\n`).toBe(outputOf("receiver").replace("3000", own.port));
  });

  test("does not start without a key", async () => {
    await expect(start("node receiver.ts")).rejects.toThrow("HUNTFLOW_SECRET is not set");
  });

  test("knows the statuses that the guide names", async () => {
    const { huntflow } = await moduleAt("node_modules/hirehooks/dist/generated/huntflow/index.js");

    expect(huntflow.acknowledgement.statuses).toEqual([200, 201, 204]);
    expect(huntflow.signature).toEqual({
      kind: "hmac",
      header: "X-Huntflow-Signature",
      hash: "sha256",
      encoding: "hex",
    });
  });
});

async function start(line: string): Promise<RunningReceiver> {
  const running = await startReceiver(project, line);
  started.push(running);
  return running;
}

function signed(body: Uint8Array, key = "demo"): string {
  return createHmac("sha256", key).update(body).digest("hex");
}

/** The payload of a recorded delivery as bytes. */
function bytes(recorded: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify((JSON.parse(recorded) as Delivery).payload));
}
