import { Option } from "commander";
import { fixedAnswers } from "../listen/listen-arguments.ts";
import { withSecretOptions } from "../secret.ts";
import { afterHelp } from "./after-help.ts";
import type { AddCommand } from "./command.ts";
import { languages, wholeNumber } from "./options.ts";

/** `hirehooks listen` in the program. */
export const addListen: AddCommand = (program, context, end) => {
  const { texts } = context;
  const { notes, options: own, summary } = texts.listen;
  const command = program
    .command("listen")
    .description(summary)
    .usage(texts.usage.options)
    .option("--provider <provider>", own.provider)
    .option("--event <address>", texts.check.event)
    .option("--port <number>", own.port, wholeNumber("--port", texts))
    .addOption(new Option("--host <address>", own.host).default("127.0.0.1"))
    .option("--path <path>", own.path);
  withSecretOptions(command, texts)
    .option("--record <file>", own.record)
    .option("--redact", own.redact)
    .option("--forward <url>", own.forward)
    .addOption(new Option("--answer <answer>", own.answer).choices(fixedAnswers))
    .option("--count <number>", own.count, wholeNumber("--count", texts))
    .option("--show", own.show)
    .option("--show-personal", own.showPersonal)
    .addOption(new Option("--format <format>", own.format).choices(["pretty", "ndjson"]).default("pretty"))
    .addOption(languages(texts))
    .addHelpText("after", afterHelp(notes))
    .action(async (options) => {
      const { listen } = await import("../listen/listen.ts");
      end(await listen(options, context));
    });
};
