import { chmodSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as esbuild } from "esbuild";
import type { TestProject } from "vitest/node";
import { build } from "../src/build/build.ts";
import { commandBundle } from "../src/build/bundle-command.ts";
import { loadSources } from "../src/build/load-sources.ts";
import { registry } from "../src/providers/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder with a fresh build of the project's own definitions. */
    artifacts: string;
    /** The command, made of the sources as they are: it starts in a quarter of the time that they take, and prints none of its secrets. */
    command: string;
  }
}

/** Generated modules import the run time, by relative paths. */
export function linkRunTime(project: string): void {
  symlinkSync(join(import.meta.dirname, "../src/index.ts"), join(project, "src/index.ts"));
  for (const folder of ["json", "runtime", "adapters"]) {
    symlinkSync(join(import.meta.dirname, "../src", folder), join(project, "src", folder));
  }
}

const secretGuard = pathToFileURL(join(import.meta.dirname, "secret-guard.mjs")).href;

/** Builds once for all tests that look at artifacts, so that none of them sees an old build. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const project = mkdtempSync(join(tmpdir(), "hirehooks-artifacts-"));
  const sources = loadSources(join(import.meta.dirname, ".."), "src/providers");
  const { findings } = await build({ project, registry, sources });
  linkRunTime(project);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }\n');
  provide("artifacts", project);
  const folder = mkdtempSync(join(tmpdir(), "hirehooks-command-"));
  // Some tests run it as a user who may read nothing else.
  chmodSync(folder, 0o755);
  const { banner, ...bundle } = commandBundle(folder);
  await esbuild({ ...bundle, banner: { js: `import ${JSON.stringify(secretGuard)};${banner?.js ?? ""}` } });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  provide("command", join(folder, "main.js"));
  return () => tellSecrets(join(folder, "secrets.log"));
}

/** Says how many commands were given a secret, and how many of them showed it. */
function tellSecrets(log: string): void {
  if (!existsSync(log)) return;
  const noted = readFileSync(log, "utf8").split("\n");
  const [given, shown] = ["given", "shown"].map((what) => noted.filter((own) => own === what).length);
  console.info(`${given} commands were given a secret; ${shown} of them printed it`);
  if (shown !== 0) throw new Error("A command that was tested printed a secret.");
}
