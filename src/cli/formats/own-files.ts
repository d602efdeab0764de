import { statSync } from "node:fs";
import { printable } from "../../runtime/texts/word.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";
import type { Wanted } from "./formats.ts";
import { identityOf, identityOfStdout, isStdoutFile } from "./identity.ts";

/**
 * Tells the files that reports are written to, so that a report which lies in a folder that is checked is
 * not checked itself. Refuses to write over a file that was named as one to check.
 */
export function ownFiles(
  all: readonly Wanted[],
  paths: readonly string[],
  { errors }: CliTexts,
): (file: string) => boolean {
  const own = new Set(all.flatMap(({ file }) => (file === undefined ? [] : [identityOf(file)])));
  if (isStdoutFile()) own.add(identityOfStdout());
  const isOwn = (file: string) => own.size > 0 && isFile(file) && own.has(identityOf(file));
  const named = paths.find(isOwn);
  if (named !== undefined) throw new UsageError(errors.outputIsInput(printable(named, 200)));
  return isOwn;
}

function isFile(path: string): boolean {
  try {
    return path !== "-" && statSync(path).isFile();
  } catch {
    return false;
  }
}
