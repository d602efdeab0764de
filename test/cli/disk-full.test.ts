import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { folderOf, hirehooks } from "./command.ts";
import { textOf } from "./formats/reports.ts";

const line = '{"type":"job","event":"delete","data":{"job_id":"x"}}\n';
const cwd = folderOf({ "a.ndjson": line.repeat(8000) });
const disk = join(cwd, "disk");
mkdirSync(disk);
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]).status === 0;
if (!isMounted) console.warn("SKIPPED: no file system may be mounted here, so no disk is full but /dev/full");

afterAll(() => {
  if (isMounted) spawnSync("umount", [disk]);
});

/** Leaves no room beside a report that was there before. */
function fill(): void {
  writeFileSync(join(disk, "report"), "before");
  try {
    for (let index = 0; ; index += 1) writeFileSync(join(disk, `filled${index}`), Buffer.alloc(4096));
  } catch {
    // It is full.
  }
}

const reports = ["pretty", "json", "ndjson", "junit", "sarif", "github", "gitlab", "markdown"].flatMap((format) =>
  [[], ["--bulk"]].map((bulk) => [...bulk, "--format", `${format}=disk/report`]),
);

test.runIf(isMounted).each([...reports, ["--summary", "disk/report"]])(
  "on a full disk what was there stays, and it is said what to do: %s %s %s",
  (...args) => {
    fill();
    const before = readdirSync(disk);

    const { code, stderr } = hirehooks(["check", "a.ndjson", ...args.filter((arg) => arg !== undefined)], { cwd });

    expect([code, stderr]).toEqual([
      3,
      "The report “disk/report” cannot be written: the disk is full. Free some space, or write it elsewhere.\n",
    ]);
    expect(textOf(disk, "report")).toBe("before");
    expect(readdirSync(disk)).toEqual(before);
  },
);

test.runIf(isMounted)("where there is no room for what a report puts by, it is said of that folder", () => {
  fill();
  writeFileSync(join(cwd, "r.xml"), "before");

  const { code, stdout, stderr } = hirehooks(["check", "a.ndjson", "--format", "junit=r.xml", "--format", "markdown"], {
    cwd,
    env: { TMPDIR: disk },
  });

  expect(code).toBe(3);
  expect(stderr).toContain(
    `The report “r.xml” cannot be written, as parts of it are put by in “${disk}” until it is whole`,
  );
  expect(stderr).toContain("the disk is full. Free some space, or write it elsewhere. TMPDIR names another folder");
  expect(textOf(cwd, "r.xml")).toBe("before");
  expect(stdout).toContain("8000 messages");
});

test("a folder for temporary files that does not exist is named", () => {
  const { code, stderr } = hirehooks(["check", "a.ndjson", "--format", "junit"], { cwd, env: { TMPDIR: "/nowhere" } });

  expect(code).toBe(3);
  expect(stderr).toContain("put by in “/nowhere” until it is whole: its folder does not exist.");
});
