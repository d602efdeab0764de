import { type CheckedFile, type CheckOptions, checked, checkText } from "./check-text.ts";
import { openRecords } from "./open-records.ts";
import type { Source } from "./records-in.ts";

/**
 * Checks everything that a source holds, as `checkText` does, but reads lines as they come. `file` is what it
 * is called in reports, `name` tells whether it is NDJSON.
 */
export async function checkSource(
  file: string,
  name: string,
  source: Source,
  options: CheckOptions,
): Promise<CheckedFile> {
  const opened = await openRecords(name, source, options.isLines);
  if ("records" in opened) return { file, messages: checked(opened.records, options) };
  return "text" in opened
    ? checkText(file, opened.text, options)
    : { file, fault: { kind: opened.fault }, messages: [] };
}
