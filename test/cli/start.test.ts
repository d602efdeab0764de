import { expect, test } from "vitest";
import { folderOf, hirehooks } from "./command.ts";

const preload = `
  const { writeSync } = require("node:fs");
  process.on("exit", () => {
    const loaded = process.moduleLoadList.filter((name) => /^NativeModule (http|https|tls|worker_threads)$/.test(name));
    writeSync(2, JSON.stringify(loaded));
  });
`;

test("to check a file nothing is loaded that only sending, receiving or many threads take", () => {
  const cwd = folderOf({ "loaded.cjs": preload, "a.json": { type: "job", event: "delete", data: { job_id: 1 } } });

  const { code, stderr } = hirehooks(["check", "a.json"], { cwd, env: { NODE_OPTIONS: "--require ./loaded.cjs" } });

  expect([code, JSON.parse(stderr)]).toEqual([0, []]);
});
