import { Option } from "commander";
import { afterHelp } from "./after-help.ts";
import type { AddCommand } from "./command.ts";
import { languages } from "./options.ts";

/** `hirehooks list` in the program. */
export const addList: AddCommand = (program, context, end) => {
  const { texts, terminal } = context;
  program
    .command("list")
    .description(texts.list.summary)
    .usage(texts.usage.options)
    .addOption(new Option("--format <format>", texts.format).choices(["pretty", "json"]).default("pretty"))
    .addOption(languages(texts))
    .addHelpText("after", afterHelp(texts.examples.list))
    .action(async ({ format }) => {
      const { list } = await import("../list.ts");
      end(await list(format, texts, terminal));
    });
};
