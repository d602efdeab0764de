import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diagnostic } from "../compile/diagnostics.ts";
import { stage } from "./roots.ts";
import { WriteError } from "./write-error.ts";

/**
 * Makes the stage this process's own. A stage of a process that is alive is another build's; that of
 * a dead one was left by a build that was killed, and is taken over with what is in it.
 */
export function takeStage(project: string): void {
  const folder = join(project, stage);
  const own = mkdtempSync(`${folder}-`);
  writeFileSync(join(own, "pid"), String(process.pid));
  try {
    // Moving a folder onto one that is not empty fails: only one build can get here first.
    renameSync(own, folder);
    return;
  } catch {
    rmSync(own, { recursive: true });
  }
  const pid = ownerOf(folder);
  if (pid !== undefined && isAlive(pid)) throw new WriteError(diagnostic("other-build", { pid }));
  writeFileSync(join(folder, "pid"), String(process.pid));
}

function ownerOf(folder: string): number | undefined {
  const file = join(folder, "pid");
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : Number.NaN;
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
