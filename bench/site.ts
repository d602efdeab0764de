/*
 * How the build of the site grows: the whole of it, cold, in all languages, for our own events and for
 * two and three times as many. CORES (2) says on how many cores; each run starts without any cache.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "../src/compile/index.ts";
import { registry } from "../src/providers/index.ts";
import { folder, moreProviders } from "./replicated.ts";
import { digits, goal, print } from "./table.ts";

const project = join(import.meta.dirname, "..");
const cores = Number(process.env.CORES ?? 2);

const rows = [1, 2, 3].map((copies) => {
  const { providers, files } = moreProviders(copies);
  const { contracts, documents } = compile({ ...registry, providers }, { folder, files });
  const copy = projectWith(documents);
  const command = ["-c", `0-${cores - 1}`, process.execPath, "docs/scripts/main.ts", "build"];
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync("taskset", command, { cwd: copy, encoding: "utf8" });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stdout + stderr);
  rmSync(copy, { recursive: true });
  const events = contracts.flatMap(({ messages }) => messages).length;
  return { events, seconds };
});
print(
  `The site, cold, three languages, ${cores} cores`,
  rows.map(({ events, seconds }) => ({
    events: String(events),
    seconds: seconds.toFixed(1),
    "per event, s": digits(seconds / events),
    goal: events < 40 ? goal(seconds, 30, " s") : "",
  })),
);

/** A copy of what the site is built from, with other documents. */
function projectWith(documents: Readonly<Record<string, unknown>>): string {
  const copy = mkdtempSync(join(tmpdir(), "hirehooks-site-"));
  const generated = new Set([".docusaurus", ".generated", "build", "__transpiled", "reference"]);
  cpSync(join(project, "docs"), join(copy, "docs"), {
    recursive: true,
    filter: (path) => !generated.has(path.split("/").at(-1) ?? ""),
  });
  cpSync(join(project, "src"), join(copy, "src"), { recursive: true });
  for (const name of ["schemas", "node_modules"]) symlinkSync(join(project, name), join(copy, name));
  for (const name of ["package.json", "tsconfig.json"]) cpSync(join(project, name), join(copy, name));
  mkdirSync(join(copy, "src/generated/asyncapi"), { recursive: true });
  // JSON is YAML.
  writeFileSync(join(copy, "asyncapi.yaml"), JSON.stringify(documents.en));
  for (const locale of ["fr", "ru"]) {
    writeFileSync(join(copy, `src/generated/asyncapi/${locale}.yaml`), JSON.stringify(documents[locale]));
  }
  return copy;
}
