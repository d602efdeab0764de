import { Command, CommanderError, Help } from "commander";
import { callErrorOf } from "./call-error.ts";
import { afterHelp } from "./commands/after-help.ts";
import { addCheck } from "./commands/check.ts";
import type { AddCommand } from "./commands/command.ts";
import { addCompletion } from "./commands/completion.ts";
import { addList } from "./commands/list.ts";
import { addListen } from "./commands/listen.ts";
import { addMerge } from "./commands/merge.ts";
import { languages } from "./commands/options.ts";
import { addSample } from "./commands/sample.ts";
import { addSend } from "./commands/send.ts";
import { addStats } from "./commands/stats.ts";
import { addTest } from "./commands/test.ts";
import { inertText } from "./inert.ts";
import { terminalOf } from "./terminal.ts";
import { cliTexts, localeOf, locales } from "./texts/index.ts";
import type { CliTexts } from "./texts/texts.ts";

/** In the order in which help lists them. */
const commands: readonly AddCommand[] = [
  addList,
  addCheck,
  addStats,
  addMerge,
  addSample,
  addSend,
  addListen,
  addTest,
  addCompletion,
];

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
    .addOption(languages(texts))
    .addHelpText("after", afterHelp(texts.examples.program));
  const context = { locale, texts, terminal, version };
  const end = (own: number) => {
    code = own;
  };
  for (const add of commands) add(program, context, end);
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
      // By itself it would break lines at no-break spaces, too.
      boxWrap: (text, width) => new Help().boxWrap(text.replaceAll("\u00a0", bound), width).replaceAll(bound, "\u00a0"),
    })
    .configureOutput({ outputError: () => {} });
}

/** Stands for a no-break space; a character of private use, which no text has. */
const bound = "\ue000";

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
