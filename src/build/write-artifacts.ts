import { accessSync, constants, existsSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Diagnostic, diagnostic } from "../compile/diagnostics.ts";
import { type Artifact, isGenerated } from "../emit/artifact.ts";
import { clearStage, readJournal, replaceRoots, writeJournal } from "./journal.ts";
import { takeStage } from "./lock.ts";
import { readRoot } from "./read-root.ts";
import { isIn, roots, stage } from "./roots.ts";
import { reasonOf, toWriteError, WriteError } from "./write-error.ts";

/** What a build did to the project. */
export interface Written {
  /** The roots that were replaced. */
  readonly changed: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/**
 * Makes the project hold exactly these artifacts. Every root is replaced as a whole or not at all;
 * files that are not ours are never touched.
 */
export function writeArtifacts(project: string, artifacts: readonly Artifact[]): Written {
  let changed: readonly string[] = [];
  try {
    takeStage(project);
  } catch (error) {
    throw toWriteError(error, "No artifact was changed.");
  }
  try {
    const interrupted = readJournal(project);
    if (interrupted) replaceRoots(project, interrupted);
    refuseForeign(project);
    changed = roots.map(({ path }) => path).filter((root) => differs(project, root, artifacts));
    for (const root of changed) probe(project, root);
    for (const root of changed) prepare(project, root, artifacts);
    if (changed.length > 0) {
      writeJournal(project, changed);
      replaceRoots(project, changed);
    }
  } catch (error) {
    // Before the journal is written nothing was changed; after it, the next build finishes the work.
    const isDecided = readJournal(project) !== undefined;
    if (!isDecided) clear(project);
    throw toWriteError(error, isDecided ? "The next build finishes what this one began." : "No artifact was changed.");
  }
  return { changed, warnings: clear(project) };
}

/** Removes the stage; that it cannot be removed changes nothing about the artifacts. */
function clear(project: string): Diagnostic[] {
  try {
    clearStage(project);
    return [];
  } catch (error) {
    return [diagnostic("leftover-stage", { folder: join(project, stage), reason: reasonOf(error) })];
  }
}

function refuseForeign(project: string): void {
  for (const { path: root } of roots) {
    if (lstatSync(join(project, root), { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new WriteError(diagnostic("symbolic-link", { root }));
    }
    const foreign = (readRoot(project, root) ?? []).find(({ text }) => text === undefined || !isGenerated(text));
    if (foreign) throw new WriteError(diagnostic("foreign-file", { file: foreign.path, root }));
  }
}

/** Every folder that a replacement will touch has to be writable, before anything is replaced. */
function probe(project: string, root: string): void {
  const path = join(project, root);
  const parent = dirname(path);
  if (existsSync(parent)) accessSync(parent, constants.W_OK);
  if (!existsSync(path) || !lstatSync(path).isDirectory()) return;
  accessSync(path, constants.W_OK);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) accessSync(join(entry.parentPath, entry.name), constants.W_OK);
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
