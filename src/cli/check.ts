import type { Locale } from "../runtime/issue.ts";
import { checkText } from "../testing/check-text.ts";
import type { FileReport } from "../testing/report.ts";
import { inputsOf, read } from "./files.ts";
import { renderFile, shownPath } from "./print-check.ts";
import { select } from "./select.ts";
import type { CliTexts, Totals } from "./texts/texts.ts";

export interface CheckArguments {
  readonly provider?: string;
  readonly event?: string;
  readonly strict?: boolean;
  readonly format: "pretty" | "json";
}

/** `hirehooks check`. Returns the exit code: 0 nothing wrong, 1 findings, 3 something was not read or nothing checked. */
export async function check(
  paths: readonly string[],
  { format, strict = false, ...wanted }: CheckArguments,
  locale: Locale,
  texts: CliTexts,
): Promise<number> {
  const selection = await select(texts, wanted);
  const reports: FileReport[] = [];
  const unmatched: string[] = [];
  for (const input of await inputsOf(paths)) {
    if ("pattern" in input) {
      unmatched.push(input.pattern);
      console.error(texts.noFiles(shownPath(input.pattern)));
      continue;
    }
    const report = await reportOf(input.file);
    reports.push(report);
    if (format === "pretty") console.log(renderFile(texts, report));
  }
  const totals = totalsOf(reports);
  if (format === "json") console.log(JSON.stringify({ files: reports, totals }, null, 2));
  else console.log(`\n${texts.totals(totals)}`);
  const messages = reports.flatMap((report) => report.messages);
  const isChecked = messages.some(({ verdict }) => verdict !== "unrecognised");
  if (!isChecked) console.error(texts.nothingChecked);
  const isUnread =
    unmatched.length > 0 ||
    reports.some(
      ({ fault, messages: own }) => fault !== undefined || own.some(({ verdict }) => verdict === "unrecognised"),
    );
  if (!isChecked || isUnread) return 3;
  return totals.faulty > 0 ? 1 : 0;

  async function reportOf(file: string): Promise<FileReport> {
    const source = read(file);
    if ("fault" in source) return { file, fault: { kind: source.fault }, messages: [] };
    return checkText(file, source.text, { ...selection, isStrict: strict, locale, texts });
  }
}

function totalsOf(reports: readonly FileReport[]): Totals {
  const messages = reports.flatMap((report) => report.messages);
  return {
    files: reports.length,
    messages: messages.length,
    valid: messages.filter(({ verdict }) => verdict === "valid").length,
    faulty: messages.filter(({ total }) => total > 0).length,
    notices: messages.reduce((sum, { totalNotices }) => sum + totalNotices, 0),
  };
}
