import { Option } from "commander";
import { checkFormats, type Wanted, wantedOf } from "../formats/formats.ts";
import { withSecretOptions } from "../secret.ts";
import { afterHelp } from "./after-help.ts";
import type { AddCommand } from "./command.ts";
import { headers } from "./headers.ts";
import { languages, seconds, wholeNumber } from "./options.ts";

/** `hirehooks test` in the program. */
export const addTest: AddCommand = (program, context, end) => {
  const { texts } = context;
  const { options: own, ...said } = texts.test;
  const command = program
    .command("test")
    .description(said.summary)
    .usage(`${texts.usage.options} ${said.usage}`)
    .argument("[url]", own.url)
    .option("--provider <provider>", own.provider)
    .option("--event <address>", own.event)
    .option("--only <cases>", own.only, names)
    .option("--skip <cases>", own.skip, names)
    .option("--list", own.list);
  withSecretOptions(command, texts)
    .option("--unsigned", own.unsigned)
    .option("--effect-url <url>", own.effectUrl)
    .addOption(new Option("--timeout <seconds>", own.timeout).default(10, "10").argParser(seconds("--timeout", texts)))
    .addOption(new Option("--slow-for <seconds>", own.slowFor).default(2, "2").argParser(seconds("--slow-for", texts)))
    .option("--seed <number>", own.seed, wholeNumber("--seed", texts))
    .addOption(headers(texts))
    .option("--ca <file>", texts.deliver.ca.file)
    .option("--format <format>", own.format, (value, all: readonly Wanted[] = []) => [
      ...all,
      wantedOf(value, texts, checkFormats),
    ])
    .addOption(languages(texts))
    .addHelpText("after", afterHelp(said.after))
    .action(async (url, options) => {
      const { test } = await import("../test/test.ts");
      end(await test(url, options, context));
    });
};

function names(value: string, all: readonly string[] = []): string[] {
  return [...all, ...value.split(",").map((name) => name.trim().replace(/\/+$/, ""))].filter((name) => name !== "");
}
