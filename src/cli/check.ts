import type { Locale } from "../runtime/issue.ts";
import { type CheckedFile, checkText } from "../testing/check-text.ts";
import type { Totals } from "../testing/report.ts";
import { noTotals, withFile, withMessage } from "../testing/tally.ts";
import { type Input, inputsOf, read } from "./files.ts";
import { jsonPrinter } from "./print-json.ts";
import { prettyPrinter } from "./print-pretty.ts";
import { select } from "./select.ts";
import type { Terminal } from "./terminal.ts";
import type { CliTexts } from "./texts/texts.ts";

export interface CheckArguments {
  readonly provider?: string;
  readonly event?: string;
  readonly strict?: boolean;
  readonly format: "pretty" | "json";
}

/** `hirehooks check`. Returns the exit code. */
export async function check(
  paths: readonly string[],
  { format, strict = false, ...wanted }: CheckArguments,
  locale: Locale,
  texts: CliTexts,
  terminal: Terminal,
): Promise<number> {
  const options = { ...(await select(texts, wanted)), isStrict: strict, locale, texts };
  const write = (text: string) => void process.stdout.write(text);
  const printer = format === "json" ? jsonPrinter(write) : prettyPrinter(write, texts, terminal);
  let totals = noTotals;
  for (const input of await inputsOf(paths)) {
    const { messages, ...file } = await checkedInput(input);
    printer.file(file);
    totals = withFile(totals, file);
    for await (const message of messages) {
      printer.message(message);
      totals = withMessage(totals, message);
    }
  }
  printer.end(totals);
  if (totals.checked === 0) console.error(texts.nothingChecked);
  return exitCodeOf(totals);

  async function checkedInput(input: Input): Promise<CheckedFile> {
    if ("pattern" in input) return { file: input.pattern, fault: { kind: "no-match" }, messages: [] };
    const source = await read(input.file);
    if ("fault" in source) return { file: input.file, fault: { kind: source.fault }, messages: [] };
    return checkText(input.file, source.text, options);
  }
}

/** 3 where something could not be read or nothing was checked, else 1 where something is wrong, else 0. */
function exitCodeOf({ checked, unread, faulty }: Totals): number {
  if (checked === 0 || unread > 0) return 3;
  return faulty > 0 ? 1 : 0;
}
