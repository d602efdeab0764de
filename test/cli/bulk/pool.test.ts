import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, hirehooks } from "../command.ts";

const line = '{"type":"job","event":"delete","data":{"job_id":1}}\n';

test("a thread that comes to an end is said as a file that cannot be read, and the rest is looked at", () => {
  const preload = `
    const { isMainThread, parentPort } = require("node:worker_threads");
    if (!isMainThread) parentPort.on("message", ({ start }) => { if (start === 0) process.exit(1); });
  `;
  const cwd = folderOf({ "end.cjs": preload });
  mkdirSync(join(cwd, "large"));
  const lines = Math.ceil((70 * 2 ** 20) / line.length);
  writeFileSync(join(cwd, "large/a.ndjson"), line.repeat(lines));

  const { code, stdout } = hirehooks(
    ["check", "--bulk", "--no-notices", "--threads", "2", "large/a.ndjson", "--format", "json"],
    {
      cwd,
      env: { NODE_OPTIONS: "--require ./end.cjs" },
    },
  );

  expect(code).toBe(3);
  const { files, totals } = JSON.parse(stdout);
  expect(files).toContainEqual({ file: "large/a.ndjson", fault: { kind: "unreadable" }, messages: [] });
  // All but the lines of the first 8 MB.
  expect(totals).toMatchObject({ files: 1, unread: 1, faulty: 0, valid: lines - Math.ceil(2 ** 23 / line.length) });
});
