import { Command, CommanderError, Option } from "commander";
import { printable } from "../runtime/texts/word.ts";
import { cliTexts, localeOf, locales } from "./texts/index.ts";
import type { CliTexts } from "./texts/texts.ts";
import { nearest, UsageError } from "./usage-error.ts";

/** Runs the command with its arguments; returns the exit code. The only place that knows all subcommands. */
export async function run(argv: readonly string[], version: string): Promise<number> {
  const locale = localeAsked(argv) ?? localeOf(process.env);
  const texts = await cliTexts(locale);
  let code = 0;
  const program = configured(new Command("hirehooks"), texts)
    .description(texts.summary)
    .version(version, "-V, --version", texts.version);
  const formats = () => new Option("--format <format>", texts.format).choices(["pretty", "json"]).default("pretty");
  const languages = () => new Option("--locale <locale>", texts.locale).choices(locales);
  program
    .command("list")
    .description(texts.list.summary)
    .addOption(formats())
    .addOption(languages())
    .action(async ({ format }) => {
      const { list } = await import("./list.ts");
      code = await list(format, texts, process.stdout.columns ?? 120);
    });
  program
    .command("check")
    .description(texts.check.summary)
    .argument("<paths...>", texts.check.paths)
    .option("--provider <provider>", texts.check.provider)
    .option("--event <address>", texts.check.event)
    .option("--strict", texts.check.strict)
    .addOption(formats())
    .addOption(languages())
    .action(async (paths, options) => {
      const { check } = await import("./check.ts");
      code = await check(paths, options, locale, texts);
    });
  for (const command of program.commands) configured(command, texts);
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const message = messageOf(error, texts, program);
    if (message === undefined) throw error;
    console.error(`${message} ${texts.errors.seeHelp}`);
    return 2;
  }
}

function configured(command: Command, { titles, help }: CliTexts): Command {
  const words: Readonly<Record<string, string>> = {
    "Usage:": titles.usage,
    "Options:": titles.options,
    "Commands:": titles.commands,
    "Arguments:": titles.arguments,
  };
  return command
    .exitOverride()
    .helpOption("-h, --help", help)
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => words[title] ?? title })
    .configureOutput({ outputError: () => {} });
}

/** What was wrong with the call, in the language asked for. */
function messageOf(error: unknown, texts: CliTexts, program: Command): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof CommanderError)) return undefined;
  const { errors } = texts;
  const [, name = ""] = /'([^']*)'/.exec(error.message) ?? [];
  const shown = printable(name, 60);
  switch (error.code) {
    case "commander.help":
      return errors.unknownCommand("");
    case "commander.unknownCommand":
      return suggested(
        errors.unknownCommand(shown),
        name,
        program.commands.map((command) => command.name()),
      );
    case "commander.unknownOption":
      return suggested(
        errors.unknownOption(shown),
        name,
        program.commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? [])),
      );
    case "commander.optionMissingArgument":
      return errors.missingValue(shown);
    case "commander.missingArgument":
      return errors.missingPaths;
    case "commander.invalidArgument": {
      const [, option = "", value = "", choices = ""] =
        /'([^']*)' argument '([^']*)' is invalid\. Allowed choices are ([^.]*)\./.exec(error.message) ?? [];
      return errors.invalidValue(printable(value, 60), option.split(" ")[0] ?? "", choices);
    }
    default:
      return errors.other(printable(error.message.replace(/^error: /, ""), 200));
  }

  function suggested(message: string, given: string, known: readonly string[]): string {
    const suggestion = nearest(given, known);
    return suggestion === undefined ? message : `${message} ${errors.suggestion(suggestion)}`;
  }
}

function localeAsked(argv: readonly string[]) {
  const index = argv.findIndex((argument) => argument === "--locale" || argument.startsWith("--locale="));
  const asked = argv[index]?.split("=")[1] ?? argv[index + 1];
  return index < 0 ? undefined : locales.find((locale) => locale === asked);
}
