import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { project } from "./messages.ts";

/** A file of so many megabytes: the lines, again and again. Made once, and kept under its name. */
export function archiveOf(name: string, megabytes: number, lines: () => readonly string[]): string {
  const folder = join(project, "node_modules/.cache/bench");
  const archive = join(folder, name);
  if (existsSync(archive)) return archive;
  mkdirSync(folder, { recursive: true });
  const block = `${lines().join("\n")}\n`;
  const count = Math.ceil((megabytes * 1e6) / Buffer.byteLength(block));
  const handle = openSync(`${archive}.part`, "w");
  for (let index = 0; index < count; index += 1) writeSync(handle, block);
  closeSync(handle);
  renameSync(`${archive}.part`, archive);
  return archive;
}
