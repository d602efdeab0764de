import type { Described, DescribedOption, Expected } from "./described.ts";

/** The script for zsh: to be sourced after `compinit`, or a file `_hirehooks` in a folder of `fpath`. */
export function zshScript([program, ...commands]: readonly [Described, ...Described[]]): string {
  return `#compdef hirehooks
# Completion of hirehooks in zsh
_hirehooks_words() {
  if compset -P '*='; then _files; else compadd -- "$@"; fi
}
_hirehooks() {
  local curcontext=$curcontext state line
  local -a commands
  typeset -A opt_args
  _arguments -C ${specsOf(program, 4)} \\
    '1: :->command' \\
    '*:: :->rest'
  case $state in
    command)
      commands=(
${commands.map(({ name, summary }) => `        ${quoted(`${name}:${summary.replaceAll(":", "\\:")}`)}`).join("\n")}
      )
      _describe -t commands hirehooks commands
      ;;
    rest)
      case $line[1] in
${commands.map((command) => `        ${command.name}) _arguments ${specsOf(command, 10)} ;;`).join("\n")}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _hirehooks ]]; then _hirehooks "$@"; else compdef _hirehooks hirehooks; fi
`;
}

function specsOf({ options, argument }: Described, indent: number): string {
  const specs = options.flatMap(specOf);
  const own = argument === undefined ? specs : [...specs, quoted(`*: :${actionOf(argument)}`)];
  return own.map((spec) => `\\\n${" ".repeat(indent)}${spec}`).join(" ");
}

function specOf({ names, summary, value }: DescribedOption): string[] {
  const text = `[${summary.replaceAll(/[\][:\\]/g, "\\$&")}]`;
  return names.map((name) => {
    if (value === undefined) return quoted(`${name}${text}`);
    return quoted(`*${name}=${text}: :${actionOf(value)}`);
  });
}

function actionOf(expected: Expected): string {
  switch (expected) {
    case "file":
      return "_files";
    case "variable":
      return "_parameters -g '*export*'";
    case "unknown":
      return " ";
    default:
      return `{_hirehooks_words ${expected.join(" ")}}`;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
