import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diagnostic } from "../compile/diagnostics.ts";
import { isOtherAlive, processOf } from "../system/process-of.ts";
import { stage } from "./roots.ts";
import { WriteError } from "./write-error.ts";

/**
 * Makes the stage this process's own. A stage of a process that is alive is another build's; that of
 * a dead one was left by a build that was killed, and is taken over with what is in it.
 */
export function takeStage(project: string, attempts = 3): void {
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
  const pid = processOf(join(folder, "pid"));
  if (pid !== undefined && isOtherAlive(pid)) throw new WriteError(diagnostic("other-build", { pid }));
  try {
    writeFileSync(join(folder, "pid"), String(process.pid));
  } catch (error) {
    // The other build was done in the meantime, and took its stage along.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || attempts === 1) throw error;
    takeStage(project, attempts - 1);
  }
}
