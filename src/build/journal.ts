import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stage } from "./roots.ts";

/*
 * A build prepares each root that changes under `next/`, then writes the journal, then moves the
 * roots: the present one to `old/`, the prepared one to its place. Whatever moment it is killed at,
 * the journal and the folders tell what is left to do, and doing it again does no harm. No call
 * exchanges two folders at once: between its two moves a folder is in neither place, but whole in both.
 */

/** The roots that an interrupted build was replacing, or undefined if none was. */
export function readJournal(project: string): string[] | undefined {
  const file = join(project, stage, "journal.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { roots: string[] }).roots : undefined;
}

/** Writes the journal; from here on the prepared roots will be the project's. */
export function writeJournal(project: string, roots: readonly string[]): void {
  const file = join(project, stage, "journal.json");
  writeFileSync(`${file}.part`, JSON.stringify({ roots }));
  renameSync(`${file}.part`, file);
}

/** Moves every prepared root to its place, then clears the stage. */
export function replaceRoots(project: string, roots: readonly string[]): void {
  for (const root of roots) {
    const [next, old, present] = [
      join(project, stage, "next", root),
      join(project, stage, "old", root),
      join(project, root),
    ];
    // A root without a prepared successor was replaced before the interruption.
    if (!existsSync(next)) continue;
    mkdirSync(dirname(old), { recursive: true });
    mkdirSync(dirname(present), { recursive: true });
    // A file is replaced in one move; a folder has to leave before its successor comes.
    if (existsSync(present) && statSync(present).isDirectory()) renameSync(present, old);
    renameSync(next, present);
  }
  clearStage(project);
}

/** Removes what a build prepared. The journal goes first: without it nothing is left to be done. */
export function clearStage(project: string): void {
  rmSync(join(project, stage, "journal.json"), { force: true });
  rmSync(join(project, stage), { recursive: true, force: true });
}
