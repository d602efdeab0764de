import { printable } from "../runtime/texts/word.ts";
import type { FileFault } from "../testing/report.ts";
import type { CliTexts } from "./texts/texts.ts";

/** A path that no log viewer takes for a command. */
export function shownPath(file: string): string {
  return file === "-" ? "<stdin>" : printable(file, 400);
}

/** Why nothing of a file could be checked, in the language asked for. */
export function faultSentence(texts: CliTexts, file: string, fault: FileFault): string {
  if (fault.kind === "not-json") return texts.fileNotJson(fault.line, fault.column, fault.detail);
  return fault.kind === "no-match" ? texts.noFiles(shownPath(file)) : texts.files[fault.kind];
}
