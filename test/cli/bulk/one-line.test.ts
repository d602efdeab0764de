import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CheckReport } from "../../../src/testing/report.ts";
import { folderOf, hirehooks } from "../command.ts";

const valid = '{"type":"job","event":"delete","data":{"job_id":1}}\n';
const faulty = '{"type":"job","event":"delete","data":{"job_id":"x"}}\n';
const size = 2 ** 31 + 4096;

/** A file of more than 2 GB that takes no room on the disk: what lies between is read as zeros. */
function holed(name: string, before: string, after: string): string {
  const cwd = folderOf({ [name]: "" });
  const file = openSync(join(cwd, name), "w");
  writeSync(file, before);
  ftruncateSync(file, size);
  if (after !== "") writeSync(file, after, size);
  closeSync(file);
  return cwd;
}

test.each([[["--format", "json"]], [["--format", "json", "--threads", "2"]]])(
  "a line of 2 GB is said to be too long, and its neighbours are checked: %j",
  (args) => {
    const cwd = holed("a.ndjson", `${valid.repeat(100)}["`, `"]\n${faulty}${valid}`);

    const { code, stdout } = hirehooks(["check", "a.ndjson", ...args], { cwd });

    const { files, totals } = JSON.parse(stdout) as CheckReport;
    expect(code).toBe(3);
    expect(totals).toEqual({
      files: 1,
      messages: 103,
      checked: 102,
      valid: 101,
      faulty: 2,
      notices: 0,
      unread: 1,
      skipped: 0,
    });
    const found = files[0]?.messages.filter(({ verdict }) => verdict !== "valid");
    expect(found?.map(({ line, verdict, issues }) => [line, verdict, issues[0]?.message])).toEqual([
      [
        101,
        "unreadable",
        "This line holds more than 64 MB. No delivery is as long: check where its line break is missing.",
      ],
      [102, "invalid", "Expected a whole number, found the text “x”."],
    ]);
  },
);

test.each([[[]], [["--bulk"]]])("a document of 2 GB in one line, and nothing else, is no delivery: %j", (args) => {
  const cwd = holed("a.json", '{"a":"'.padEnd(5000, "x"), "");

  const { code, stdout, stderr } = hirehooks(["check", "a.json", ...args], { cwd });

  expect([code, stderr]).toEqual([3, "Nothing was checked.\n"]);
  expect(stdout).toContain("✗ a.json\n  The file holds more than 128 MB (decompressed) and is not NDJSON.");
});

test.each([[[]], [["--bulk"]]])("2 GB of zeros are no text: %j", (args) => {
  const { code, stdout } = hirehooks(["check", "a.ndjson", ...args], { cwd: holed("a.ndjson", "", "") });

  expect(code).toBe(3);
  expect(stdout).toContain("✗ a.ndjson\n  The file holds no text, but binary data.");
});
