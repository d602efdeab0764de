import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckReport, FileReport } from "../../src/testing/report.ts";
import { emptyFolder } from "./empty-folder.ts";

/** The `hirehooks` command as it was built last. */
export const command = join(import.meta.dirname, "../../dist/cli/main.js");

/** What the built command reports of files with these texts, in their order; one run for all. */
export function reportsOn(
  texts: readonly string[],
  locale: string,
  isStrict: boolean,
  more: readonly string[] = [],
): readonly FileReport[] {
  const folder = emptyFolder();
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${1000 + index}.json`), text);
  const options = ["--format", "json", "--locale", locale, ...(isStrict ? ["--strict"] : []), ...more];
  const { stdout } = spawnSync(process.execPath, [command, "check", folder, ...options], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return (JSON.parse(stdout) as CheckReport).files;
}
