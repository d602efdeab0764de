import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readJson } from "../json/read-json.ts";
import { roots, stage } from "./roots.ts";

/*
 * A build prepares each root that changes under `next/`, then writes the journal, then moves the
 * roots: the present one to `old/`, the prepared one to its place. Whatever moment it is killed at,
 * the journal and the folders tell what is left to do, and doing it again does no harm. No call
 * exchanges two folders at once: between its two moves a folder is in neither place, but whole in both.
 */

/** The roots that an interrupted build was replacing, or undefined if none was. */
export function readJournal(project: string): string[] | undefined {
  const file = join(project, stage, "journal.json");
  if (!existsSync(file)) return undefined;
  const json = readJson(readFileSync(file, "utf8"));
  // A journal that somebody damaged names no root: whatever was prepared is looked for under `next/`.
  const names = "value" in json ? (json.value as { readonly roots?: unknown } | null)?.roots : undefined;
  return Array.isArray(names) ? names.map(String) : roots.map(({ path }) => path);
}

/** Writes the journal; from here on the prepared roots will be the project's. */
export function writeJournal(project: string, changed: readonly string[]): void {
  const file = join(project, stage, "journal.json");
  writeFileSync(`${file}.part`, JSON.stringify({ roots: changed }));
  renameSync(`${file}.part`, file);
}

/** Moves every prepared root to its place; then nothing is left to be done, and the journal goes. */
export function replaceRoots(project: string, changed: readonly string[]): void {
  for (const root of changed) {
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
  rmSync(join(project, stage, "journal.json"), { force: true });
}

/** Removes what a build prepared, and what it replaced. */
export function clearStage(project: string): void {
  rmSync(join(project, stage), { recursive: true, force: true });
}
