#!/usr/bin/env node
import packageJson from "../../package.json" with { type: "json" };
import { run } from "./program.ts";

// Whoever reads the output may stop reading: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
process.exitCode = await run(process.argv.slice(2), packageJson.version);
