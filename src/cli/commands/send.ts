import { Option } from "commander";
import { withSecretOptions } from "../secret.ts";
import { afterHelp } from "./after-help.ts";
import type { AddCommand } from "./command.ts";
import { headers } from "./headers.ts";
import { languages, positive, seconds, wholeNumber } from "./options.ts";

/** `hirehooks send` in the program. */
export const addSend: AddCommand = (program, context, end) => {
  const { texts } = context;
  const { send: own, check } = texts;
  const command = program
    .command("send")
    .description(own.summary)
    .usage(`${texts.usage.options} <url>`)
    .argument("<url>", own.url)
    .option("--provider <provider>", own.provider)
    .option("--event <address>", check.event)
    .option("--sample <name>", own.sample)
    .option("--body <file>", own.body)
    .option("--replay <file>", own.replay)
    .option("--re-sign", own.reSign)
    .addOption(new Option("--generate <kind>", own.generate).choices(["valid", "boundary", "invalid"]))
    .option("--seed <number>", own.seed, wholeNumber("--seed", texts))
    .option("--count <number>", own.count, positive("--count", texts, /^[1-9]\d{0,8}$/, "1, 2, 3 …"))
    .option("--rate <number>", own.rate, positive("--rate", texts, /^\d{1,6}(\.\d{1,3})?$/, "0.5, 1, 10 …"))
    .addOption(
      new Option("--concurrency <number>", own.concurrency)
        .default(1, "1")
        .argParser(positive("--concurrency", texts, /^[1-9]\d{0,2}$/, "1, 2, 3 …")),
    )
    .option("--ping", own.ping);
  withSecretOptions(command, texts)
    .option("--unsigned", own.unsigned)
    .addOption(headers(texts))
    .addOption(new Option("--timeout <seconds>", own.timeout).default(30, "30").argParser(seconds("--timeout", texts)))
    .option("--ca <file>", texts.deliver.ca.file)
    .option("--dry-run", own.dryRun)
    .option("--verbose", own.verbose)
    .addOption(new Option("--format <format>", own.format).choices(["pretty", "ndjson"]).default("pretty"))
    .addOption(languages(texts))
    .addHelpText("after", afterHelp(own.notes, own.examples))
    .action(async (url, options) => {
      const { send } = await import("../send/send.ts");
      end(await send(url, options, context));
    });
};
