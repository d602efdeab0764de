import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

/** Node 24, and whatever Node the machine has: npm says which it runs on. */
export const nodes = [...new Set([process.execPath, process.env.npm_node_execpath ?? process.execPath])];

export function npm(cwd: string, ...args: string[]): string {
  return execFileSync("npm", ["--loglevel=error", ...args], { cwd, encoding: "utf8" });
}

export interface Packed {
  readonly tarball: string;
  readonly files: readonly { readonly path: string }[];
}

/** Builds the package in a folder of its own, and packs it there as it is published. */
export function pack(parent: string): Packed {
  const staged = mkdtempSync(join(parent, "hirehooks-stage-"));
  npm(root, "run", "build:contracts");
  npm(root, "run", "build:package", "--", "--dist", join(staged, "dist"));
  for (const name of ["package.json", "README.md", "CHANGELOG.md", "LICENSE", "asyncapi.yaml", "schemas"]) {
    cpSync(join(root, name), join(staged, name), { recursive: true });
  }
  const [made] = JSON.parse(npm(staged, "pack", "--json", "--ignore-scripts")) as {
    filename: string;
    files: { path: string }[];
  }[];
  return { tarball: join(staged, made?.filename ?? ""), files: made?.files ?? [] };
}

/** A project that holds nothing but the package. */
export function install(folder: string, { tarball }: Packed): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "name": "empty", "private": true, "type": "module" }\n');
  npm(folder, "install", "--offline", "--no-audit", "--no-fund", tarball);
}
