import { existsSync, lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Artifact, mark } from "../emit/index.ts";
import { clearStage, readJournal, replaceRoots, writeJournal } from "./journal.ts";
import { readRoot } from "./read-root.ts";
import { isIn, roots, stage } from "./roots.ts";

/** Why artifacts could not be written; nothing was changed. */
export class WriteError extends Error {}

/**
 * Makes the project hold exactly these artifacts. Every root is replaced as a whole or not at all;
 * files that are not ours are never touched. Returns the roots that changed.
 */
export function writeArtifacts(project: string, artifacts: readonly Artifact[]): string[] {
  try {
    finishInterrupted(project);
    refuseForeign(project);
    const changed = roots.map(({ path }) => path).filter((root) => differs(project, root, artifacts));
    for (const root of changed) prepare(project, root, artifacts);
    if (changed.length > 0) {
      writeJournal(project, changed);
      replaceRoots(project, changed);
    }
    return changed;
  } catch (error) {
    if (error instanceof WriteError) throw error;
    // Before the journal is written nothing was changed; after it, the next build finishes the work.
    const isDecided = readJournal(project) !== undefined;
    if (!isDecided) clearQuietly(project);
    const outcome = isDecided ? "The next build finishes what this one began." : "No artifact was changed.";
    throw new WriteError(`${wordsOf(error as NodeJS.ErrnoException)} ${outcome}`);
  }
}

/** Finishes what a killed build began, and drops what it had not decided yet. */
export function finishInterrupted(project: string): void {
  const interrupted = readJournal(project);
  if (interrupted) replaceRoots(project, interrupted);
  else if (existsSync(join(project, stage))) clearStage(project);
}

function refuseForeign(project: string): void {
  for (const { path: root } of roots) {
    if (lstatSync(join(project, root), { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new WriteError(
        `${root} is a symbolic link. Replace it by a folder of its own, or remove it, and build again.`,
      );
    }
    const foreign = (readRoot(project, root) ?? []).find(({ text }) => !text?.slice(0, 400).includes(mark));
    if (foreign) {
      throw new WriteError(
        `${foreign.path} was not generated, and a build would remove it. Move it out of ${root}, and build again.`,
      );
    }
  }
}

function differs(project: string, root: string, artifacts: readonly Artifact[]): boolean {
  const found = readRoot(project, root);
  const expected = artifacts.filter(({ path }) => isIn(root, path));
  if (found === undefined) return expected.length > 0;
  const present = new Map(found.map(({ path, text }) => [path, text]));
  return found.length !== expected.length || expected.some(({ path, text }) => present.get(path) !== text);
}

function prepare(project: string, root: string, artifacts: readonly Artifact[]): void {
  for (const { path, text } of artifacts.filter((artifact) => isIn(root, artifact.path))) {
    const file = join(project, stage, "next", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function clearQuietly(project: string): void {
  try {
    clearStage(project);
  } catch {
    // What cannot be removed now, the next build removes.
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "it may not be written. Give yourself write access, and build again.",
  EFBIG: "the file-size limit is reached. Raise the limit, and build again.",
  ENOSPC: "the disk is full. Free some space, and build again.",
  EPERM: "it may not be written. Give yourself write access, and build again.",
  EROFS: "the file system is read-only. Build where it can be written.",
};

function wordsOf({ code = "", path, message }: NodeJS.ErrnoException): string {
  const reason = reasons[code] ?? `${message}.`;
  return `${path ?? "A file"}: ${reason}`;
}
