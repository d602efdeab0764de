import { expect, test } from "vitest";
import { texts } from "../../../src/cli/texts/en.ts";
import { registry } from "../../../src/generated/registry.ts";
import { checkRecord } from "../../../src/testing/check-record.ts";
import { recordsOf } from "../../../src/testing/records.ts";
import type { MessageReport } from "../../../src/testing/report.ts";
import { counter } from "../../../src/testing/stats/counting.ts";
import { pick, seeded, seedOfRun } from "../../random.ts";
import { archiveOf } from "../bulk/archive.ts";

const seed = seedOfRun();
const options = { entries: registry, isStrict: false, locale: "en", texts } as const;

/** What recorders write around a delivery, and what befalls it. */
function recorded(random: () => number, text: string): string {
  const document = JSON.parse(text) as { readonly headers?: object; readonly payload?: unknown };
  const payload = "payload" in document && "headers" in document ? document.payload : document;
  const headers = Object.entries(document.headers ?? {}).map(([name, value]) => ({ name, value }));
  const request = { method: "POST", headers, postData: { text: JSON.stringify(payload) } };
  const entries = [{ request }, { request: { method: pick(random, ["GET", "POST"]) } }, { request }];
  return pick(random, [
    () => text,
    () => JSON.stringify(payload),
    () => JSON.stringify({ headers, body: JSON.stringify(payload) }),
    () =>
      JSON.stringify({ headers, body: Buffer.from(JSON.stringify(payload)).toString("base64"), encoding: "base64" }),
    () => JSON.stringify([payload, payload, {}]),
    () => JSON.stringify({ log: { entries: entries.slice(Math.floor(random() * 3)) } }),
    () => text.slice(0, Math.floor(random() * text.length)),
  ])();
}

test("as many messages are counted as a check finds, of the same addresses", { timeout: 120_000 }, async () => {
  const random = seeded(seed);
  const documents = archiveOf(seed).map((text) => recorded(random, text));
  const counting = (await counter(options))();
  const reports: MessageReport[] = [];

  for (const text of documents) {
    const own: MessageReport[] = [];
    for (const record of recordsOf("a.json", text).records) own.push(...(await checkRecord(record, options)));
    reports.push(...own);
    if (!counting.add(text)) counting.refused(own);
  }

  const { totals, messages } = counting.made();
  const are = (...verdicts: MessageReport["verdict"][]) => reports.filter(({ verdict }) => verdicts.includes(verdict));
  const known = are("valid", "invalid");
  expect(known.length).toBeGreaterThan(1000);
  expect([totals.messages, totals.unknown, totals.unread, totals.skipped]).toEqual([
    known.length,
    are("unknown").length,
    are("unrecognised", "not-json", "unreadable").length,
    are("skipped").length,
  ]);
  for (const { address, messages: count } of messages) {
    expect([address, count]).toEqual([address, known.filter((report) => report.address === address).length]);
  }
});
