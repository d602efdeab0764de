import { checkSource } from "../testing/check-source.ts";
import type { CheckedFile, CheckOptions } from "../testing/check-text.ts";
import type { Input } from "./files.ts";
import { openSource, type Reading } from "./open-source.ts";

/**
 * Checks what a file holds. Whatever hinders that is said in its report. A signal ends the file where it is read:
 * what is said after it is of no file that there is.
 */
export async function checkInput(input: Input, options: CheckOptions, reading: Reading = {}): Promise<CheckedFile> {
  if ("pattern" in input) return { file: input.pattern, fault: { kind: "no-match" }, messages: [] };
  const { name, source } = await openSource(input.file, reading);
  return checkSource(input.file, name, source, options);
}
