#!/usr/bin/env node
import packageJson from "../../package.json" with { type: "json" };
import { cannotPrint, run } from "./program.ts";

/** Whoever reads the output may stop reading: that is no error, and what was found still decides the exit code. */
const closed = new Set(["EPIPE", "ERR_STREAM_DESTROYED"]);
const argv = process.argv.slice(2);
let isLost = false;

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", ({ code = "" }: NodeJS.ErrnoException) => {
    if (closed.has(code) || isLost) return;
    isLost = true;
    process.exitCode = 3;
    void cannotPrint(argv, code).then(console.error);
  });
}
const exitCode = await run(argv, packageJson.version);
process.exitCode = isLost ? 3 : exitCode;
