import type { Command, Option } from "commander";
import { isPlainWord } from "./plain-word.ts";

/** What can stand in a place of the command line: some words, a file, the name of a variable, or who knows what. */
export type Expected = readonly string[] | "file" | "variable" | "unknown";

/** A command as a shell completes it. */
export interface Described {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly DescribedOption[];
  /** What its arguments are; undefined where it takes none. */
  readonly argument: Expected | undefined;
}

export interface DescribedOption {
  /** `--format`, `-h`. */
  readonly names: readonly string[];
  readonly summary: string;
  /** What its value is; undefined where it takes none. */
  readonly value: Expected | undefined;
}

/** Words that the program itself does not list, by option (`--provider`) or name of an argument (`address`). */
export type KnownWords = Readonly<Record<string, readonly string[]>>;

/** The program and its commands, the program first, as help lists them. */
export function describedOf(program: Command, known: KnownWords): readonly [Described, ...Described[]] {
  return [describe(program, known), ...program.commands.map((command) => describe(command, known))];
}

function describe(command: Command, known: KnownWords): Described {
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    summary: shortened(command.description()),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => ({
        names: [option.short, option.long].filter((name) => name !== undefined && name !== null),
        summary: shortened(option.description),
        value: option.required || option.optional ? expectedOf(option, known) : undefined,
      })),
    argument:
      argument && (wordsOf(argument.argChoices ?? known[argument.name()]) ?? (argument.variadic ? "file" : "unknown")),
  };
}

/** Names of values are the same in every language. */
function expectedOf({ argChoices, flags, long }: Option, known: KnownWords): Expected {
  const [, name = ""] = /[<[]([a-z-]+)/.exec(flags) ?? [];
  if (name === "file") return "file";
  if (long?.endsWith("-env")) return "variable";
  return wordsOf(argChoices) ?? wordsOf(known[long ?? ""]) ?? "unknown";
}

function wordsOf(words: readonly string[] | undefined): readonly string[] | undefined {
  return words?.filter(isPlainWord);
}

/** A menu has no room for more than the first part of a sentence. */
function shortened(text: string): string {
  return text.split(/[\u00a0 ]?;/)[0] ?? "";
}
