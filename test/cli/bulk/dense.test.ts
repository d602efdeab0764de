import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CheckReport } from "../../../src/testing/report.ts";
import { folderOf, hirehooks } from "../command.ts";

const valid = '{"type":"job","event":"delete","data":{"job_id":1}}\n';
const lists = "[],".repeat(2_000_001);
const nested = "[".repeat(5_000_000);
/** Less than reading such a line takes. */
const env = { NODE_OPTIONS: "--max-old-space-size=150" };

test.each([
  ["many lists", `[${lists}[]]`],
  ["lists in lists", `${nested}${"]".repeat(nested.length)}`],
])("a line of %s does not take all memory, and its neighbours are checked, in bulk or not", (_, line) => {
  const cwd = folderOf({});
  writeFileSync(join(cwd, "a.ndjson"), `${valid}${line}\n${valid}`);

  for (const more of [[], ["--bulk"], ["--bulk", "--no-notices"]]) {
    const { code, stdout, stderr } = hirehooks(["check", "a.ndjson", "--format", "json", ...more], { cwd, env });

    expect([code, stderr]).toEqual([3, ""]);
    const { files, totals } = JSON.parse(stdout) as CheckReport;
    const said = files[0]?.messages.filter(({ verdict }) => verdict === "unreadable");
    expect(said?.map((report) => [report.line, report.issues[0]?.message])).toEqual([
      [
        2,
        "This line holds more than two million lists and objects. No delivery has as many: check what has been recorded.",
      ],
    ]);
    expect(totals).toMatchObject({ messages: 3, valid: 2, unread: 1 });
  }
});

test("nor does counting it", () => {
  const cwd = folderOf({});
  writeFileSync(join(cwd, "a.ndjson"), `${valid}[${lists.repeat(5)}[]]\n${valid}`);

  const { code, stdout, stderr } = hirehooks(["stats", "a.ndjson", "--format", "json"], { cwd, env });

  expect(stderr).toMatch(/^a\.ndjson:2:1: This line holds more than two million lists and objects\. /);
  expect(code).toBe(3);
  expect(JSON.parse(stdout).totals).toMatchObject({ messages: 2, unread: 1 });
});

test("nor do long names of events, each of which is another", () => {
  const cwd = folderOf({});
  const file = join(cwd, "a.ndjson");
  const long = "x".repeat(2_000_000);
  for (let index = 0; index < 100; index += 1) {
    appendFileSync(file, `${JSON.stringify({ type: `${index}${long}`, event: "delete", data: {} })}\n`);
  }

  const args = ["check", "a.ndjson", "--bulk", "--threads", "1", "--no-notices", "--summary", "-"];
  const { code, stdout, stderr } = hirehooks(args, { cwd, env });

  expect([code, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout).totals).toMatchObject({ messages: 100, faulty: 0 });
});

test("a document of two million lists is refused as a whole", () => {
  const cwd = folderOf({});
  writeFileSync(join(cwd, "a.json"), `[${lists}[]]`);

  const { code, stdout } = hirehooks(["check", "a.json"], { cwd, env });

  expect(code).toBe(3);
  expect(stdout).toContain("This file holds more than two million lists and objects in one document.");
});
