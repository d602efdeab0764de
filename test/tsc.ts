import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const tsc = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");
const strict = [
  "--ignoreConfig",
  "--strict",
  "--skipLibCheck",
  "false",
  "--module",
  "nodenext",
  "--target",
  "es2022",
  "--types",
  "",
];

/** Runs the compiler as a strict user's project does; later options win. */
export function runTsc(args: readonly string[], cwd?: string) {
  return spawnSync(process.execPath, [tsc, ...strict, ...args], { encoding: "utf8", cwd });
}

/** Compiles a program of a user's beside the artifacts, and keeps nothing of it. */
export function checkTypes(artifacts: string, name: string, text: string, ...more: string[]) {
  const folder = join(artifacts, "types-test");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, text);
  return runTsc(["--noEmit", ...more, file]);
}
