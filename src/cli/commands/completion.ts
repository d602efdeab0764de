import { Argument } from "commander";
import { printable } from "../../runtime/texts/word.ts";
import { type Shell, shells } from "../completion/shells.ts";
import { UsageError } from "../usage-error.ts";
import { afterHelp } from "./after-help.ts";
import type { AddCommand } from "./command.ts";
import { languages } from "./options.ts";

/** `hirehooks completion` in the program. */
export const addCompletion: AddCommand = (program, { texts }, end) => {
  const { completion: own, errors } = texts;
  const shellOf = (value: string): Shell => {
    const shell = shells.find((known) => known === value);
    if (shell !== undefined) return shell;
    throw new UsageError(errors.invalidValue(printable(value, 60), own.usage, shells.join(", ")));
  };
  program
    .command("completion")
    .description(own.summary)
    .usage(`${texts.usage.options} ${own.usage}`)
    .addArgument(
      new Argument(`[${own.usage.slice(1, -1)}]`, own.shell)
        .choices(shells)
        .argParser((value: string) => shellOf(value)),
    )
    .addOption(languages(texts))
    .addHelpText("after", afterHelp(own.examples))
    .action(async (shell: Shell | undefined) => {
      if (shell === undefined) throw new UsageError(own.missing);
      const { completion } = await import("../completion/completion.ts");
      end(await completion(shell, program));
    });
};
