import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { folderOf } from "./cli/command.ts";

const guard = pathToFileURL(join(import.meta.dirname, "secret-guard.mjs")).href;
const secret = "Zoé/S-not+a real";

/** The exit code of a program that prints this, in two pieces, and was given the secret. */
function codeOf(printed: string, given: readonly string[], env: Readonly<Record<string, string>>): number | null {
  const cwd = folderOf({
    "key.txt": Buffer.from(`${secret}\n`),
    "print.mjs": Buffer.from(`
      const text = ${JSON.stringify(printed)};
      process.stderr.write(text.slice(0, 5));
      process.stderr.write(Buffer.from(text.slice(5)));
    `),
  });
  const args = ["--import", guard, "print.mjs", ...given];
  return spawnSync(process.execPath, args, { cwd, env: { PATH: process.env.PATH, ...env } }).status;
}

test.each([
  ["plain", secret],
  ["Base64", Buffer.from(secret).toString("base64")],
  ["hex", Buffer.from(secret).toString("hex")],
  ["URL-encoded", encodeURIComponent(secret)],
  ["JSON", JSON.stringify({ secret }).replace("é", "\\u00e9")],
])("a command that prints its secret does not pass a test: %s", (_, printed) => {
  expect(codeOf(printed, ["--secret-env", "KEY"], { KEY: secret })).toBe(99);
  expect(codeOf(printed, ["--secret-file=key.txt"], {})).toBe(99);
  expect(codeOf(printed, ["--secret-env", "OTHER"], { OTHER: "something else" })).toBe(0);
});
