import { randomBytes } from "node:crypto";
import { linkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isOtherAlive, processOf } from "../../system/process-of.ts";
import { targetOf } from "../formats/identity.ts";

/** A file that is this process's own, or the process that it belongs to. */
export type Lock = { readonly release: () => void } | { readonly owner: number; readonly path: string };

/**
 * Makes a file this process's own, until it is released. The lock stands beside the file; that of a process which
 * is dead is taken over. Throws what the system says.
 */
export function lockOf(file: string): Lock {
  const path = `${targetOf(file)}.lock`;
  const own = `${path}-${randomBytes(6).toString("hex")}`;
  writeFileSync(own, String(process.pid), { flag: "wx", mode: 0o600 });
  try {
    return attempt(path, own, 3);
  } finally {
    rmSync(own, { force: true });
  }
}

function attempt(path: string, own: string, attempts: number): Lock {
  if (taken(path, own)) return { release: () => release(path) };
  const owner = processOf(path);
  if (attempts === 0 || (owner !== undefined && isOtherAlive(owner))) return { owner: owner ?? 0, path };
  // Whoever moves it away may see that another was faster: then it is that one's again.
  const stale = `${own}.stale`;
  try {
    renameSync(path, stale);
    if (processOf(stale) !== owner) taken(path, stale);
    rmSync(stale, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return attempt(path, own, attempts - 1);
}

/** Puts a lock in its place in one step, unless there is one. */
function taken(path: string, own: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
  }
  try {
    // Some file systems have no links.
    writeFileSync(path, String(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function release(path: string): void {
  if (processOf(path) === process.pid) rmSync(path, { force: true });
}
