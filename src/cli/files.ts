import fs, { type Dirent, realpathSync, type Stats, statSync } from "node:fs";
import { relative } from "node:path";
import { type FileSystemAdapter, glob, isDynamicPattern } from "tinyglobby";

/** A file to check, or a folder that cannot be looked into; or a folder or pattern that led to no file. */
export type Input = { readonly file: string } | { readonly pattern: string };

/** The files of paths, each once: folders are walked, patterns expanded, `-` is standard input. */
export async function inputsOf(paths: readonly string[]): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    for (const input of path === "-" ? [{ file: path }] : await inputsAt(path)) {
      const key = "file" in input ? realPath(input.file) : input.pattern;
      if (!inputs.has(key)) inputs.set(key, input);
    }
  }
  return [...inputs.values()];
}

async function inputsAt(path: string): Promise<Input[]> {
  const stats = statsOf(path);
  if (stats?.isDirectory()) return found(path, await filesIn(path));
  if (stats || !isDynamicPattern(path)) return [{ file: path }];
  // What is no pattern names the folder to look in.
  const folder = /^[^*?[\]{}()!+@]*\//.exec(path)?.[0] ?? "";
  const matches = await globbed(folder, path.slice(folder.length), false);
  const files: string[] = [];
  for (const match of matches) files.push(...(match.endsWith("/") ? await filesIn(match) : [match]));
  return found(path, files);
}

/** The files of JSON in a folder and the folders in it. */
function filesIn(folder: string): Promise<string[]> {
  return globbed(folder.endsWith("/") ? folder : `${folder}/`, "**/*.{json,ndjson,jsonl,har}{,.gz,.zst}", true);
}

/** What a path is, or undefined: there is nothing, or it is no path. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The path by which a file is known however it was reached. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/**
 * What matches a pattern in a folder, folders with a slash at their end; nothing if it is no pattern. Folders
 * that cannot be looked into are among it: what they hold would be missing without a word.
 */
async function globbed(folder: string, pattern: string, onlyFiles: boolean): Promise<string[]> {
  const cwd = folder === "" ? "." : folder;
  const closed = new Set<string>();
  const readdir = (
    path: string,
    options: { withFileTypes: true },
    done: (error: Error | null, entries?: Dirent[]) => void,
  ) =>
    fs.readdir(path, options, (error, entries) => {
      if (error && error.code !== "ENOENT") closed.add((folder + relative(cwd, path)).replace(/(?<=.)\/$/, ""));
      done(error, entries);
    });
  try {
    // Its type has a form of `readdir` that is not used.
    const watched = { readdir } as unknown as FileSystemAdapter;
    const matches = await glob(pattern, { cwd, expandDirectories: false, onlyFiles, fs: watched });
    return [...matches.map((match) => folder + match), ...closed];
  } catch {
    return [];
  }
}

function found(pattern: string, files: readonly string[]): Input[] {
  if (files.length === 0) return [{ pattern }];
  return files.toSorted((a, b) => (a < b ? -1 : 1)).map((file) => ({ file }));
}
