import { isAbsolute, normalize, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Tells files by their paths from the root of the repository, where CI says which that is
 * (GITHUB_WORKSPACE, CI_PROJECT_DIR), or else from the current folder. What lies outside is told as it
 * was asked for.
 */
export function pathsFrom(env: Readonly<Record<string, string | undefined>>): (file: string) => string {
  const named = [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR];
  const root = named.find((folder) => folder && inside(resolve(folder), process.cwd()) !== undefined);
  const from = resolve(root ?? ".");
  return (file) => (file === "-" ? "<stdin>" : (inside(from, resolve(file)) ?? normalize(file)).replaceAll(sep, "/"));
}

/** The path of a file from a folder that it is in. */
function inside(folder: string, file: string): string | undefined {
  const path = relative(folder, file);
  return path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path) ? undefined : path;
}

/** A path as a reference of a URI (RFC 3986). */
export function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
