import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnostic } from "../compile/diagnostics.ts";
import type { Artifact } from "../emit/artifact.ts";
import { readJournal } from "./journal.ts";
import { readRoot } from "./read-root.ts";
import { isIn, roots } from "./roots.ts";

/**
 * Compares the artifacts with what lies in the project: what differs is stale, what is not there is
 * missing, what no definition makes is orphaned. A root that git ignores counts once it was built.
 */
export function checkArtifacts(project: string, artifacts: readonly Artifact[]): Diagnostic[] {
  const interrupted = readJournal(project);
  if (interrupted) return [diagnostic("interrupted-build", { roots: interrupted.join(", ") })];
  return roots
    .filter(({ path, committed }) => committed || existsSync(join(project, path)))
    .flatMap(({ path: root }) => {
      const expected = new Map(artifacts.filter(({ path }) => isIn(root, path)).map(({ path, text }) => [path, text]));
      const found = readRoot(project, root) ?? [];
      const present = new Set(found.map(({ path }) => path));
      return [
        ...found.flatMap(({ path, text }) => {
          if (!expected.has(path)) return [diagnostic("orphaned-artifact", { file: path })];
          return expected.get(path) === text ? [] : [diagnostic("stale-artifact", { file: path })];
        }),
        ...[...expected.keys()]
          .filter((path) => !present.has(path))
          .map((path) => diagnostic("missing-artifact", { file: path })),
      ];
    });
}
