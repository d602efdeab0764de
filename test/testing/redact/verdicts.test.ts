import { createHmac, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { texts } from "../../../src/cli/texts/report/en.ts";
import { registry } from "../../../src/generated/registry.ts";
import { sending } from "../../../src/generated/sending.ts";
import { checkText, reportOf } from "../../../src/testing/check-text.ts";
import { payloadsOf } from "../../../src/testing/generate/index.ts";
import { redactor, type WireDelivery } from "../../../src/testing/redact/redact.ts";
import { seedOfRun } from "../../random.ts";

const salt = randomBytes(32);
const tool = await redactor({
  entries: registry,
  hash: (text) => createHmac("sha256", salt).update(text).digest(),
});

function recordOf({ headers, body }: WireDelivery): string {
  return JSON.stringify({ headers, body: new TextDecoder().decode(body) });
}

/** What a check says of a delivery, but for the values in its sentences. */
async function verdictOf(delivery: WireDelivery): Promise<unknown> {
  const options = { entries: registry, isStrict: false, locale: "en", texts } as const;
  const { messages } = await reportOf(checkText("a.ndjson", `${recordOf(delivery)}\n`, options));
  return messages.map(({ verdict, address, issues, total, notices, totalNotices }) => ({
    verdict,
    address,
    issues: issues.map(({ rule, half }) => [rule, half]),
    notices: notices.map(({ rule, half }) => [rule, half]),
    total,
    totalNotices,
  }));
}

async function* deliveries(seed: number): AsyncGenerator<WireDelivery> {
  for (const { provider, version, load } of registry) {
    const contract = await load();
    const { schemas } = await contract.schemas();
    const sent = await sending[`${provider}@${version}`]?.();
    for (const { headers, payload } of Object.values(sent?.samples ?? {}).flat()) yield wireOf(payload, headers);
    for (const event of contract.events) {
      for (const kind of ["valid", "boundary", "invalid"] as const) {
        const made = payloadsOf({ contract, schemas, event, kind, seed, count: 20 });
        for (const { payload, headers } of made) yield wireOf(payload, headers);
      }
    }
  }
}

function wireOf(payload: unknown, headers: Readonly<Record<string, string>> = {}): WireDelivery {
  const body = new TextEncoder().encode(payload === undefined ? "" : JSON.stringify(payload));
  return { url: "/", headers: Object.entries(headers), body };
}

test("a check says of a redacted delivery what it says of the delivery itself", async () => {
  let count = 0;
  for await (const delivery of deliveries(seedOfRun())) {
    const redacted = await tool.redacted(delivery);

    expect(await verdictOf(redacted), `${recordOf(delivery)}\n${recordOf(redacted)}`).toEqual(
      await verdictOf(delivery),
    );
    count += 1;
  }

  expect(count).toBeGreaterThan(1000);
});

test.each([
  ["nothing that anybody sends", '{"hello": "world"}'],
  ["a text", '"hello"'],
  ["a number that is none", "[012]"],
  ["what breaks off", '{"event":"new_applicant","data":{"applicant":{"na'],
  ["an unknown event", '{"event":"new_thing","company_id":7,"data":{"name":"Jane"}}'],
  ["an unknown version", '{"meta":{"version":"3.0","event_type":"APPLICANT"},"event":{}}'],
  ["numbers that programs falsify", '{"event":"new_vacancy","company_id":12345678901234567890,"data":{"a":1e999}}'],
])("so it does of %s", async (_, body) => {
  const delivery = { url: "/", headers: [["X-Any", "1"]], body: new TextEncoder().encode(body) } as const;

  expect(await verdictOf(await tool.redacted(delivery))).toEqual(await verdictOf(delivery));
});
