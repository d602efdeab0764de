import { Option } from "commander";
import { failLevels } from "../exit-code.ts";
import { checkFormats, type Wanted, wantedOf } from "../formats/formats.ts";
import { afterHelp } from "./after-help.ts";
import type { AddCommand } from "./command.ts";
import { languages, threadNumber, wholeNumber } from "./options.ts";

/** `hirehooks check` in the program. */
export const addCheck: AddCommand = (program, context, end) => {
  const { texts } = context;
  program
    .command("check")
    .description(texts.check.summary)
    .usage(`${texts.usage.options} ${texts.usage.paths}`)
    .argument(texts.usage.paths, texts.check.paths)
    .option("--provider <provider>", texts.check.provider)
    .option("--event <address>", texts.check.event)
    .option("--strict", texts.check.strict)
    .addOption(
      new Option("--format <format>", texts.check.format)
        .choices(checkFormats)
        .argParser((value, all: readonly Wanted[] = []) => [...all, wantedOf(value, texts, checkFormats)]),
    )
    .option("--max-findings <number>", texts.check.maxFindings, wholeNumber("--max-findings", texts))
    .addOption(new Option("--fail-on <level>", texts.check.failOn).choices(failLevels))
    .option("--lines", texts.check.lines)
    .option("--bulk", texts.check.bulk)
    .option("--threads <number>", texts.check.threads, threadNumber(texts))
    .option("--summary <file>", texts.check.summaryFile)
    .option("--no-notices", texts.check.notices)
    .addOption(languages(texts))
    .addHelpText("after", afterHelp(texts.examples.check))
    .action(async (paths, options) => {
      const { check } = await import("../check.ts");
      end(await check(paths, options, context));
    });
};
