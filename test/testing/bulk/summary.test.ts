import { expect, test } from "vitest";
import { checkDocuments } from "../../../src/testing/bulk/check-documents.ts";
import { merged } from "../../../src/testing/bulk/merge.ts";
import type { Summary } from "../../../src/testing/bulk/summary.ts";
import { seeded, seedOfRun } from "../../random.ts";
import { archiveOf, bulkOptions, summaryOf } from "./archive.ts";

test("summaries of parts merge into that of the whole, byte for byte, however it is parted", async () => {
  const random = seeded(seedOfRun());
  const archive = archiveOf(1).slice(0, 400);
  archive.push("not JSON", "[]", '{"a":1}', archive[0] ?? "");
  const whole = JSON.stringify(await summaryOf(archive));
  // Each document once: what a part makes of it does not depend on the others.
  const alone = await Promise.all(archive.map((line) => summaryOf([line])));
  const different: number[] = [];

  for (let partition = 0; partition < 200; partition += 1) {
    const parts: Summary[][] = Array.from({ length: 1 + Math.floor(random() * 12) }, () => []);
    for (const one of alone) parts[Math.floor(random() * parts.length)]?.push(one);
    const summaries = parts.filter((part) => part.length > 0).map((part) => merged(part as [Summary, ...Summary[]]));
    const sum = merged(summaries as [Summary, ...Summary[]]);
    if (JSON.stringify(sum) !== whole) different.push(partition);
  }

  expect(different).toEqual([]);
  expect(JSON.parse(whole).totals).toMatchObject({ documents: 404, messages: 404 });
});

test("a summary counts by address, level, half, pointer and rule, with the examples of the smallest hashes", async () => {
  const job = (id: unknown) => JSON.stringify({ type: "job", event: "delete", data: { job_id: id } });
  const lines = [job(1), job("a"), job("b"), job("c"), job("d"), job(2)];

  const { totals, messages, findings } = await summaryOf(lines);

  expect(totals).toEqual({
    documents: 6,
    messages: 6,
    valid: 2,
    faulty: 4,
    noticed: 0,
    issues: 4,
    notices: 0,
    unread: 0,
  });
  expect(messages).toEqual([{ address: "human-sourcing@v1/job.delete", messages: 6, faulty: 4 }]);
  const [finding] = findings;
  expect([findings.length, finding?.level, finding?.half, finding?.pointer, finding?.rule, finding?.count]).toEqual([
    1,
    "issue",
    "payload",
    "/data/job_id",
    "type",
    4,
  ]);
  const hashes = lines.slice(1, 5).map(bulkOptions.hashOf).toSorted();
  expect(finding?.examples.map(({ document }) => document)).toEqual(hashes.slice(0, 3));
});

test("summaries of different contracts, or in different languages, are of no whole", async () => {
  const one = await summaryOf(["{}"]);

  expect(merged([one, { ...one, version: "9.9.9" }])).toEqual({ member: "version", values: ["", "9.9.9"] });
  expect(merged([one, { ...one, locale: "fr" }])).toEqual({ member: "locale", values: ["en", "fr"] });
  expect(merged([one, { ...one, strict: true }])).toEqual({ member: "strict", values: ["false", "true"] });
});

test("of a message all findings are counted, though no more than 100 are printed", async () => {
  const event = { applicant_tags: Array.from({ length: 300 }, () => "x") };
  const payload = { meta: { event_type: "APPLICANT", version: "2.0" }, event };
  const check = await checkDocuments(bulkOptions);
  await check.closely(1, Buffer.from(JSON.stringify({ headers: { "X-Huntflow-Event": "APPLICANT" }, payload })), false);
  const { summary, reports } = check.part();

  expect(summary.findings.find(({ pointer }) => pointer === "/event/applicant_tags/*")?.count).toBe(300);
  expect(summary.totals.issues).toBeGreaterThan(300);
  expect(reports.map(({ issues }) => issues.length)).toEqual([100]);
});

test("lines that are no text are told apart by their bytes", async () => {
  const lines = [Buffer.from('{"a":"\xe9"}', "latin1"), Buffer.from('{"b":"\xe9"}', "latin1")];
  const { findings } = await summaryOf(lines);

  const documents = findings.flatMap(({ examples }) => examples.map(({ document }) => document));
  expect(documents).toEqual(lines.map(bulkOptions.hashOf).toSorted());
});
