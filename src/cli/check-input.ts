import { checkSource } from "../testing/check-source.ts";
import type { CheckedFile, CheckOptions } from "../testing/check-text.ts";
import type { Input } from "./files.ts";
import { openSource } from "./open-source.ts";

/** Checks what a file holds. Whatever hinders that is said in its report. */
export async function checkInput(input: Input, options: CheckOptions): Promise<CheckedFile> {
  if ("pattern" in input) return { file: input.pattern, fault: { kind: "no-match" }, messages: [] };
  const { name, source } = await openSource(input.file);
  return checkSource(input.file, name, source, options);
}
