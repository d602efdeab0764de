import { Option } from "commander";
import { statsFailLevels } from "../exit-code.ts";
import { statsFormats, type WantedStats, wantedOf } from "../formats/formats.ts";
import { afterHelp } from "./after-help.ts";
import type { AddCommand } from "./command.ts";
import { languages, threadNumber } from "./options.ts";

/** `hirehooks stats` in the program. */
export const addStats: AddCommand = (program, context, end) => {
  const { texts } = context;
  program
    .command("stats")
    .description(texts.stats.summary)
    .usage(`${texts.usage.options} ${texts.usage.paths}`)
    .argument(texts.usage.paths, texts.stats.paths)
    .option("--provider <provider>", texts.check.provider)
    .option("--event <address>", texts.check.event)
    .addOption(
      new Option("--format <format>", texts.stats.format)
        .choices(statsFormats)
        .argParser((value, all: readonly WantedStats[] = []) => [...all, wantedOf(value, texts, statsFormats)]),
    )
    .addOption(new Option("--fail-on <level>", texts.stats.failOn).choices(statsFailLevels))
    .option("--lines", texts.check.lines)
    .option("--threads <number>", texts.stats.threads, threadNumber(texts))
    .addOption(languages(texts))
    .addHelpText("after", afterHelp(texts.stats.examples))
    .action(async (paths, options) => {
      const { stats } = await import("../stats.ts");
      end(await stats(paths, options, context));
    });
};
