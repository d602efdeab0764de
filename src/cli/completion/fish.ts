import type { Described, DescribedOption, Expected } from "./described.ts";

/** The script for fish, from 3.0 on. */
export function fishScript([program, ...commands]: readonly [Described, ...Described[]]): string {
  const first = `not __fish_seen_subcommand_from ${commands.map(({ name }) => name).join(" ")}`;
  return [
    "# Completion of hirehooks in fish",
    "complete -c hirehooks -e",
    "complete -c hirehooks -f",
    ...program.options.map((option) => optionLine(option, first)),
    ...commands.map(({ name, summary }) => line(first, `-a ${name} -d ${quoted(summary)}`)),
    ...commands.flatMap(({ name, options, argument }) => {
      const seen = `__fish_seen_subcommand_from ${name}`;
      const own = options.map((option) => optionLine(option, seen));
      return argument === undefined || argument === "unknown" ? own : [...own, line(seen, argumentOf(argument))];
    }),
    "",
  ].join("\n");
}

function line(condition: string, rest: string): string {
  return `complete -c hirehooks -n ${quoted(condition)} ${rest}`;
}

function optionLine({ names, summary, value }: DescribedOption, condition: string): string {
  const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return line(
    condition,
    [...flags, ...(value === undefined ? [] : [settingOf(value)]), `-d ${quoted(summary)}`].join(" "),
  );
}

function settingOf(value: Expected): string {
  if (value === "file") return "-r -F";
  return value === "unknown" ? "-x" : `-x -a ${wordsOf(value)}`;
}

function argumentOf(argument: Exclude<Expected, "unknown">): string {
  return argument === "file" ? "-F" : `-a ${wordsOf(argument)}`;
}

function wordsOf(words: readonly string[] | "variable"): string {
  return quoted(words === "variable" ? "(set --names --export)" : words.join(" "));
}

function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, "\\$&")}'`;
}
