import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder } from "./empty-folder.ts";

/** Runs tests that were copied from the playground, each in a file of its own, with the package as it was built last. */
export function runCopiedTests(tests: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const folder = emptyFolder();
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(import.meta.dirname, "../.."), join(folder, "node_modules/hirehooks"));
  for (const [index, text] of tests.entries()) writeFileSync(join(folder, `${index}.test.mjs`), text);
  const options = ["--test", "--test-reporter=tap", join(folder, "*.test.mjs")];
  const { status, stdout } = spawnSync(process.execPath, options, { encoding: "utf8", maxBuffer: 2 ** 26 });
  return { status, stdout };
}
