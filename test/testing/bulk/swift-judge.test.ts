import { expect, test } from "vitest";
import { registry } from "../../../src/generated/registry.ts";
import { swiftJudge } from "../../../src/testing/bulk/swift-judge.ts";
import { checkText } from "../../../src/testing/check-text.ts";
import type { MessageReport } from "../../../src/testing/report.ts";
import { seedOfRun } from "../../random.ts";
import { archiveOf, bulkOptions } from "./archive.ts";

async function closely(text: string): Promise<MessageReport[]> {
  const all: MessageReport[] = [];
  for await (const report of checkText("-.ndjson", text, bulkOptions).messages) all.push(report);
  return all;
}

const job = { type: "job", event: "delete", data: { job_id: 1 } };
const base64 = Buffer.from(JSON.stringify(job)).toString("base64");

test("the swift look has nothing to say where the close look has not, and calls messages the same", async () => {
  const [thorough, tolerant] = [
    await swiftJudge({ entries: registry, isThorough: true }),
    await swiftJudge({ entries: registry, isThorough: false }),
  ];
  const odd = [
    "",
    "x",
    "[]",
    "[[]]",
    "null",
    '{"headers":{}}',
    '{"headers":[],"body":"{}"}',
    '{"headers":{"X-Huntflow-Event":"PING"},"body":""}',
    // What has the entries of a HAR file is one, whatever else it has.
    JSON.stringify({ ...job, log: { entries: [] } }),
    JSON.stringify({ headers: {}, body: job, log: { entries: [] } }),
    JSON.stringify({ headers: {}, body: JSON.stringify(job), encoding: "base64" }),
    JSON.stringify({ headers: {}, body: JSON.stringify(job), bodyEncoding: "latin1" }),
    JSON.stringify({ headers: {}, body: JSON.stringify(job), isBase64Encoded: true }),
    JSON.stringify({ headers: {}, body: `${base64}é`, encoding: "base64" }),
    JSON.stringify({ headers: { "X-Huntflow-Event": [] }, body: job }),
  ];
  const wrong: string[] = [];
  let silent = 0;

  for (const text of [...archiveOf(seedOfRun()), ...odd]) {
    const reports = await closely(text);
    const addresses = (level: "thorough" | "tolerant") =>
      reports.length > 0 &&
      reports.every(
        ({ verdict, total, totalNotices }) =>
          verdict === "valid" && total + (level === "thorough" ? totalNotices : 0) === 0,
      )
        ? reports.map(({ address }) => address)
        : undefined;
    const looks = [thorough(text), tolerant(text)];
    if (looks[0]) silent += 1;
    // It may leave to the close look what that has nothing to say of, but not the other way round.
    const isWrong = (found: readonly string[] | undefined, level: "thorough" | "tolerant") =>
      found !== undefined && JSON.stringify(found) !== JSON.stringify(addresses(level));
    if (isWrong(looks[0], "thorough") || isWrong(looks[1], "tolerant")) wrong.push(text.slice(0, 200));
  }

  expect(wrong).toEqual([]);
  expect(silent).toBeGreaterThan(200);
});

test.each([
  ["a member twice", '{"type":"job","event":"delete","data":{"job_id":1,"job_id":2}}'],
  ["an integer that programs read otherwise", '{"type":"job","event":"delete","data":{"job_id":9007199254740993}}'],
])("%s is not passed over", async (_, text) => {
  const judge = await swiftJudge({ entries: registry, isThorough: true });

  expect(judge(text)).toBe(undefined);
});

test("a body that was recorded in Base64 is read as what was sent", async () => {
  const judge = await swiftJudge({ entries: registry, isThorough: true });

  expect(judge(JSON.stringify({ headers: {}, body: base64, encoding: "base64" }))).toEqual([
    "human-sourcing@v1/job.delete",
  ]);
});
