import { type Command, CommanderError } from "commander";
import { printable } from "../runtime/texts/word.ts";
import type { CliTexts } from "./texts/texts.ts";
import { nearest, UsageError } from "./usage-error.ts";

/** What was wrong with the call, in the language asked for; undefined if the error is of another kind. */
export function callErrorOf(error: unknown, { errors, deliver }: CliTexts, program: Command): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof CommanderError)) return undefined;
  // Commander says in English prose, between quotes, what it was given.
  const [, given = ""] = /'([\s\S]*)'/.exec(error.message) ?? [];
  // What follows an option that there is not may be a secret.
  const name = error.code === "commander.unknownOption" ? given.replace(/=[\s\S]*/, "") : given;
  switch (error.code) {
    case "commander.unknownCommand": {
      const known = program.commands.map((command) => command.name());
      return suggesting(errors.unknownCommand(shown(name)), name, known);
    }
    case "commander.unknownOption": {
      const options = program.commands.flatMap((command) => command.options);
      const known = ["--help", ...[...options, ...program.options].flatMap(({ long }) => long ?? [])];
      return suggesting(errors.unknownOption(shown(name)), name, known);
    }
    case "commander.optionMissingArgument":
      return errors.missingValue(shown(name.split(" ")[0] ?? ""));
    case "commander.excessArguments":
      return errors.excess;
    case "commander.missingArgument":
      return name === "url" ? deliver.url.missing : errors.missingPaths;
    case "commander.invalidArgument": {
      const [, option = "", value = "", choices = ""] =
        /'([^']*)' argument '([\s\S]*)' is invalid\. Allowed choices are ([^.]*)\./.exec(error.message) ?? [];
      const message = errors.invalidValue(shown(value), option.split(" ")[0] ?? "", choices);
      return suggesting(message, value, choices.split(", "));
    }
    default:
      return errors.other(printable(error.message.replace(/^error: /, ""), 200));
  }

  function suggesting(message: string, given: string, known: readonly string[]): string {
    const suggestion = nearest(given, known);
    return suggestion === undefined || suggestion === given ? message : `${message} ${errors.suggestion(suggestion)}`;
  }
}

function shown(text: string): string {
  return printable(text, 60);
}
