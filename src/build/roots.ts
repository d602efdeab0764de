/** What a build replaces, each as a whole: a file, or a folder in which nothing is written by hand. */
export const roots = [
  { path: "schemas", committed: true },
  { path: "asyncapi.yaml", committed: true },
  { path: "src/generated", committed: false },
] as const;

/** Where a build prepares its files, and keeps its journal. */
export const stage = ".hirehooks-build";

/** Whether the file is the root itself, or lies in it. */
export function isIn(root: string, path: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}
