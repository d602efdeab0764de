import { printable } from "../runtime/texts/word.ts";
import type { Summary } from "../testing/bulk/summary.ts";
import type { Wanted } from "./formats/formats.ts";
import { reportFile } from "./formats/report-file.ts";
import { inertJson } from "./inert.ts";
import type { CliTexts } from "./texts/texts.ts";

/** A summary as what else is written; `-` is standard output. */
export function summaryAt(file: string): Wanted {
  return { format: "json", value: `summary=${file}`, ...(file === "-" ? {} : { file }) };
}

/** Writes a summary, a finding a line; or says why it could not be written. */
export function writeSummary(summary: Summary, file: string, texts: CliTexts): string | undefined {
  return writeText(summaryText(summary), file, texts);
}

/** Writes a text to a file, or to standard output (`-`); or says why it could not be written. */
export function writeText(text: string, file: string, { errors }: CliTexts): string | undefined {
  if (file === "-") {
    process.stdout.write(text);
    return undefined;
  }
  let report: ReturnType<typeof reportFile> | undefined;
  try {
    report = reportFile(file);
    report.write(text);
    report.end();
    return undefined;
  } catch (error) {
    report?.discard();
    const code = String((error as NodeJS.ErrnoException).code);
    return errors.cannotWrite(printable(file, 200), errors.reasons[code] ?? code);
  }
}

/** The text of a summary; equal for equal summaries. */
export function summaryText({ messages, findings, ...about }: Summary): string {
  const list = (items: readonly object[]) => (items.length === 0 ? "[]" : `[\n${items.map(inertJson).join(",\n")}\n]`);
  return `${inertJson(about).slice(0, -1)},\n"messages":${list(messages)},\n"findings":${list(findings)}}\n`;
}

/** The texts of summaries, or stats, that were written one after the other: each begins on a line of its own. */
export function summaryTextsIn(text: string): string[] {
  return text.trim().split(/^(?=\{"kind":"hirehooks-(?:summary|stats)")/m);
}
