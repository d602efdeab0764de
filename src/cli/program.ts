import { Command, CommanderError, Option } from "commander";
import { printable } from "../runtime/texts/word.ts";
import { callErrorOf } from "./call-error.ts";
import { failLevels, statsFailLevels } from "./exit-code.ts";
import { checkFormats, statsFormats, type Wanted, type WantedStats, wantedOf } from "./formats/formats.ts";
import { inertText } from "./inert.ts";
import { terminalOf } from "./terminal.ts";
import { cliTexts, localeOf, locales } from "./texts/index.ts";
import type { CliTexts } from "./texts/texts.ts";
import { UsageError } from "./usage-error.ts";

/** Runs the command with its arguments; returns the exit code. The only place that knows all subcommands. */
export async function run(argv: readonly string[], version: string): Promise<number> {
  const locale = localeFor(argv);
  const texts = await cliTexts(locale);
  const terminal = terminalOf(process.stdout, process.env);
  let code = 0;
  const program = configured(new Command("hirehooks"), texts)
    .description(texts.summary)
    .version(version, "-V, --version", texts.version)
    .usage(`${texts.usage.options} ${texts.usage.command}`)
    .addOption(languages());
  program
    .command("list")
    .description(texts.list.summary)
    .usage(texts.usage.options)
    .addOption(formats())
    .addOption(languages())
    .action(async ({ format }) => {
      const { list } = await import("./list.ts");
      code = await list(format, texts, terminal);
    });
  program
    .command("check")
    .description(texts.check.summary)
    .usage(`${texts.usage.options} ${texts.usage.paths}`)
    .argument(texts.usage.paths, texts.check.paths)
    .option("--provider <provider>", texts.check.provider)
    .option("--event <address>", texts.check.event)
    .option("--strict", texts.check.strict)
    .option("--format <format>", texts.check.format, (value, all: readonly Wanted[] = []) => [
      ...all,
      wantedOf(value, texts, checkFormats),
    ])
    .option("--max-findings <number>", texts.check.maxFindings, wholeNumber)
    .addOption(new Option("--fail-on <level>", texts.check.failOn).choices(failLevels))
    .option("--lines", texts.check.lines)
    .option("--bulk", texts.check.bulk)
    .option("--threads <number>", texts.check.threads, threadNumber)
    .option("--summary <file>", texts.check.summaryFile)
    .option("--no-notices", texts.check.notices)
    .addOption(languages())
    .action(async (paths, options) => {
      const { check } = await import("./check.ts");
      code = await check(paths, options, { locale, texts, terminal, version });
    });
  program
    .command("stats")
    .description(texts.stats.summary)
    .usage(`${texts.usage.options} ${texts.usage.paths}`)
    .argument(texts.usage.paths, texts.stats.paths)
    .option("--provider <provider>", texts.check.provider)
    .option("--event <address>", texts.check.event)
    .option("--format <format>", texts.stats.format, (value, all: readonly WantedStats[] = []) => [
      ...all,
      wantedOf(value, texts, statsFormats),
    ])
    .addOption(new Option("--fail-on <level>", texts.stats.failOn).choices(statsFailLevels))
    .option("--lines", texts.check.lines)
    .option("--threads <number>", texts.stats.threads, threadNumber)
    .addOption(languages())
    .addHelpText("after", `\n${texts.stats.examples}`)
    .action(async (paths, options) => {
      const { stats } = await import("./stats.ts");
      code = await stats(paths, options, { locale, texts, terminal, version });
    });
  program
    .command("merge")
    .description(texts.merge.summary)
    .usage(`${texts.usage.options} ${texts.usage.paths}`)
    .argument(texts.usage.paths, texts.merge.files)
    .addOption(new Option("--fail-on <level>", texts.merge.failOn).choices(failLevels))
    .addOption(languages())
    .action(async (files, { failOn }) => {
      const { merge } = await import("./merge.ts");
      code = merge(files, failOn, texts);
    });
  for (const command of program.commands) configured(command, texts);
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    // Help that was asked for, and help that was printed because nothing was asked for.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError && error.code === "commander.help") return 2;
    const message = callErrorOf(error, texts, program);
    // Whatever else went wrong is a fault of ours: said without a stack trace, and without what it may quote.
    console.error(
      inertText(message === undefined ? texts.errors.internal(nameOf(error)) : `${message} ${texts.errors.seeHelp}`),
    );
    return message === undefined ? 3 : 2;
  }

  function formats(): Option {
    return new Option("--format <format>", texts.format).choices(["pretty", "json"]).default("pretty");
  }

  function wholeNumber(value: string): number {
    if (/^\d{1,15}$/.test(value)) return Number(value);
    throw new UsageError(texts.errors.invalidValue(printable(value, 60), "--max-findings", "0, 1, 2 …"));
  }

  function threadNumber(value: string): number {
    if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
    throw new UsageError(texts.errors.invalidValue(printable(value, 60), "--threads", "1, 2, 3 …"));
  }

  function languages(): Option {
    return new Option("--locale <locale>", texts.locale).choices(locales);
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
    .showSuggestionAfterError(false)
    .configureHelp({
      styleTitle: (title) => words[title] ?? title,
      subcommandTerm: (subcommand) => `${subcommand.name()} ${subcommand.usage()}`,
      // The descriptions name the choices themselves, in their language.
      optionDescription: ({ description }) => description,
    })
    .configureOutput({ outputError: () => {} });
}

/** Why standard output cannot be written, in the language asked for. */
export async function cannotPrint(argv: readonly string[], code: string): Promise<string> {
  const { errors } = await cliTexts(localeFor(argv));
  return inertText(errors.cannotPrint(errors.reasons[code] ?? code));
}

function localeFor(argv: readonly string[]) {
  return localeAsked(argv) ?? localeOf(process.env);
}

function localeAsked(argv: readonly string[]) {
  const index = argv.findLastIndex((argument) => argument === "--locale" || argument.startsWith("--locale="));
  const asked = argv[index]?.split("=")[1] ?? argv[index + 1];
  return index < 0 ? undefined : locales.find((locale) => locale === asked);
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error ? `${error.name} ${error.code}` : error.name;
}
