import { Option } from "commander";
import { afterHelp } from "./after-help.ts";
import type { AddCommand } from "./command.ts";
import { languages, positive, wholeNumber } from "./options.ts";

/** `hirehooks sample` in the program. */
export const addSample: AddCommand = (program, context, end) => {
  const { texts } = context;
  const { sample: own } = texts;
  program
    .command("sample")
    .description(own.summary)
    .usage(`${texts.usage.options} [address]`)
    .argument("[address]", own.address)
    .option("--name <name>", own.name)
    .option("--list", own.list)
    .option("--headers", own.headers)
    .option("--recording", own.recording)
    .addOption(new Option("--generate <kind>", own.generate).choices(["valid", "boundary", "invalid"]))
    .option("--seed <number>", own.seed, wholeNumber("--seed", texts))
    .option("--count <number>", own.count, positive("--count", texts, /^[1-9]\d{0,8}$/, "1, 2, 3 …"))
    .addOption(languages(texts))
    .addHelpText("after", afterHelp(own.notes, own.examples))
    .action(async (address, options) => {
      const { sample } = await import("../sample/sample.ts");
      end(await sample(address, options, context));
    });
};
