import { Option } from "commander";
import { failLevels } from "../exit-code.ts";
import { afterHelp } from "./after-help.ts";
import type { AddCommand } from "./command.ts";
import { languages } from "./options.ts";

/** `hirehooks merge` in the program. */
export const addMerge: AddCommand = (program, context, end) => {
  const { texts } = context;
  program
    .command("merge")
    .description(texts.merge.summary)
    .usage(`${texts.usage.options} ${texts.usage.paths}`)
    .argument(texts.usage.paths, texts.merge.files)
    .addOption(new Option("--fail-on <level>", texts.merge.failOn).choices(failLevels))
    .addOption(languages(texts))
    .addHelpText("after", afterHelp(texts.examples.merge))
    .action(async (files, { failOn }) => {
      const { merge } = await import("../merge.ts");
      end(merge(files, failOn, texts));
    });
};
