import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, hirehooks } from "../command.ts";

const finding = {
  address: "human-sourcing@v1/job.delete",
  level: "issue",
  half: "payload",
  pointer: "/data/job_id",
  rule: "type",
  count: 1,
  examples: [],
};
const folder = folderOf({ "a.ndjson": '{"type":"job","event":"delete","data":{"job_id":"x"}}\n' });
const summary = JSON.parse(hirehooks(["check", "--summary", "-", join(folder, "a.ndjson")]).stdout) as object;
const noSummary = "This is no summary. Give files that check --summary or stats --format json has written.";

test.each<[string, object]>([
  ["a message that is none", { messages: [1] }],
  ["a count that is a text", { messages: [{ address: "x", messages: "1", faulty: 0 }] }],
  ["a finding that is null", { findings: [null] }],
  ["a finding without a place", { findings: [{ ...finding, pointer: undefined }] }],
  ["a count below zero", { findings: [{ ...finding, count: -1 }] }],
  ["a level that there is not", { findings: [{ ...finding, level: "::error::x" }] }],
  ["no examples", { findings: [{ ...finding, examples: null }] }],
  ["an example that is none", { findings: [{ ...finding, examples: [{}] }] }],
  ["totals that are none", { totals: null }],
  ["totals below zero", { totals: { ...(summary as { totals: object }).totals, issues: -1 } }],
])("a summary with %s is none, and nothing is counted of it", (_, members) => {
  const file = join(folder, "odd.json");
  writeFileSync(file, JSON.stringify({ ...summary, ...members }));
  writeFileSync(join(folder, "fine.json"), JSON.stringify(summary));

  const { code, stdout, stderr } = hirehooks(["merge", join(folder, "fine.json"), file]);

  expect([code, stdout, stderr]).toEqual([3, "", `${file}: ${noSummary}\n`]);
});

test.each([
  ["nowhere.json", "There is no such file."],
  ["nowhere/a.json", "There is no such file."],
  [".", "The file cannot be read."],
])("what cannot be read is not merged: %s", (file, reason) => {
  const { code, stdout, stderr } = hirehooks(["merge", file], { cwd: folder });

  expect([code, stdout, stderr]).toEqual([3, "", `${file}: ${reason}\n`]);
});

test.each<[string, string | Uint8Array]>([
  ["half a summary", JSON.stringify(summary).slice(0, 100)],
  ["nothing", ""],
  ["bytes that are no text", Uint8Array.of(0, 1, 2, 255)],
])("%s is not merged", (_, content) => {
  const { code, stdout, stderr } = hirehooks(["merge", "-"], { input: content });

  expect([code, stdout, stderr]).toEqual([3, "", `-: ${noSummary}\n`]);
});

const hostile = "\u001b]52;c;ZXZpbA==\u0007\u001b[31m::error::x %0A##vso[x]\u202e";

test("hostile text in a summary is inert when it is merged, and where it is refused", () => {
  const findings = [{ ...finding, address: hostile, pointer: hostile, examples: [] }];
  const text = JSON.stringify({ ...summary, findings });
  const other = JSON.stringify({ ...summary, version: hostile });
  const cwd = folderOf({ "a.json": text, "b.json": other });

  const merged = hirehooks(["merge", "a.json", "a.json"], { cwd });
  const refused = hirehooks(["merge", "a.json", "b.json"], { cwd });

  expect([merged.code, refused.code]).toEqual([0, 3]);
  expect(JSON.parse(merged.stdout).findings[0]).toMatchObject({ address: hostile, count: 2 });
  for (const said of [merged.stdout, refused.stderr]) {
    expect(said.replaceAll(/[\n\u200b]/g, "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(said).not.toMatch(/::|##/);
  }
});
