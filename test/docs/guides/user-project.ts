import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { environment as plain } from "../../cli/command.ts";
import { emptyFolder } from "../empty-folder.ts";

export const root = join(import.meta.dirname, "../../..");

/** What a reader's shell has: the runtimes and tools of this repository, and nothing that leaves the machine. */
export const environment = {
  ...plain,
  PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`,
  npm_config_offline: "true",
  NEXT_TELEMETRY_DISABLED: "1",
  DENO_NO_UPDATE_CHECK: "1",
  DO_NOT_TRACK: "1",
};

/** Packs the package as it would be published, of what was last generated; returns the tarball. */
export function pack(): string {
  const staged = emptyFolder();
  execFileSync(process.execPath, ["src/build/package.ts", "--dist", join(staged, "dist")], {
    cwd: root,
    stdio: "pipe",
  });
  for (const name of ["package.json", "README.md", "CHANGELOG.md", "LICENSE", "asyncapi.yaml", "schemas"]) {
    cpSync(join(root, name), join(staged, name), { recursive: true });
  }
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--loglevel=error"], { cwd: staged, encoding: "utf8" }),
  ) as { filename: string }[];
  return join(staged, packed?.filename ?? "");
}

/** A reader's project with these files. */
export function projectOf(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  write(folder, { "package.json": '{ "name": "reader", "private": true, "type": "module" }\n', ...files });
  return folder;
}

/** Gives a reader's project a package that this repository has; installing another removes it again. */
export function link(folder: string, name: string): void {
  const path = join(folder, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(root, "node_modules", name), path);
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Runs lines as a reader's shell does. */
export function shell(folder: string, lines: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", lines], {
    cwd: folder,
    encoding: "utf8",
    env: { ...environment, ...env },
  });
  return { status, stdout, stderr };
}
