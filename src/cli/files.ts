import { readFileSync, statSync } from "node:fs";
import { glob, isDynamicPattern } from "tinyglobby";
import { decode, type SourceText } from "../testing/source-text.ts";

/** A file to check, or a pattern that led to none. */
export type Input = { readonly file: string } | { readonly pattern: string };

/** The files of paths: folders are walked, patterns expanded, `-` is standard input. */
export async function inputsOf(paths: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    if (path === "-") inputs.push({ file: "-" });
    else inputs.push(...(await inputsAt(path)));
  }
  return inputs;
}

async function inputsAt(path: string): Promise<Input[]> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) return [{ file: path }];
  if (stats?.isDirectory())
    return found(
      path,
      await glob("**/*.{json,ndjson,jsonl}", { cwd: path, absolute: false }),
      `${path.replace(/\/+$/, "")}/`,
    );
  return isDynamicPattern(path) ? found(path, await glob(path, { absolute: false }), "") : [{ file: path }];
}

function found(pattern: string, files: readonly string[], prefix: string): Input[] {
  if (files.length === 0) return [{ pattern }];
  return files.toSorted((a, b) => (a < b ? -1 : 1)).map((file) => ({ file: prefix + file }));
}

/** The text of a file, or why there is none. */
export function read(file: string): SourceText | { readonly fault: "missing" | "unreadable" } {
  try {
    return decode(readFileSync(file === "-" ? 0 : file));
  } catch (error) {
    return { fault: (error as NodeJS.ErrnoException).code === "ENOENT" ? "missing" : "unreadable" };
  }
}
