import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** A file found where artifacts belong; `text` is undefined for anything but a regular file. */
export interface Found {
  readonly path: string;
  readonly text: string | undefined;
}

/** All files of a root, by path from the project's folder; undefined if the root is not there. */
export function readRoot(project: string, root: string): Found[] | undefined {
  const stats = lstatSync(join(project, root), { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) return [read(project, root, stats.isFile())];
  return readdirSync(join(project, root), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort()
    .map((path) => read(project, path, lstatSync(join(project, path)).isFile()));
}

function read(project: string, path: string, isFile: boolean): Found {
  return { path, text: isFile ? readFileSync(join(project, path), "utf8") : undefined };
}
