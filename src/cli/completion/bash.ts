import type { Described, Expected } from "./described.ts";

/**
 * The script for Bash, from 3.2 on, without the package bash-completion. It reads what was typed as text and never
 * evaluates it. Bash takes `=` and `:` for the ends of words and `@` for
 * the beginning of one, so that matches lose what stands before.
 */
export function bashScript([program, ...commands]: readonly [Described, ...Described[]]): string {
  const all = [program, ...commands];
  return `# Completion of hirehooks in Bash
_hirehooks() {
  local IFS=$' \\t\\n' line=\${COMP_LINE:0:COMP_POINT} command= option= choices= kind= before= mark word
  local -a words
  COMPREPLY=()
  local typed=\${line##*[[:space:]]}
  local value=$typed
  read -r -a words <<<"\${line%"$typed"}"
  for word in "\${words[@]:1}"; do
    case $word in
      ${commands.map(({ name }) => name).join(" | ")}) command=$word && break ;;
    esac
  done
  case $typed in
    --*=*) option=\${typed%%=*} value=\${typed#*=} ;;
    *) option=\${words[\${#words[@]} - 1]} ;;
  esac
  case "$command $option" in
${valuesOf(all, program).join("\n")}
  esac
  if [[ -z $kind ]]; then
    case "$command $typed" in
${all.map((command) => flagsOf(command, command === program ? "" : command.name)).join("\n")}
      " "*) kind=words choices="${commands.map(({ name }) => name).join(" ")}" ;;
${commands.flatMap((command) => argumentOf(command)).join("\n")}
    esac
  fi
  case $kind in
    file) return ;;
    variable) word=$(compgen -e -- "$value") ;;
    *) word=$(compgen -W "$choices" -- "$value") ;;
  esac
  if [[ $value == *=* ]]; then return; fi
  if type compopt >/dev/null 2>&1; then compopt +o default 2>/dev/null; fi
  for mark in = : @; do
    if [[ $COMP_WORDBREAKS == *"$mark"* && $typed == *"$mark"* ]]; then
      line=\${typed%"\${typed##*"$mark"}"}
      if [[ $mark == @ ]]; then line=\${line%@}; fi
      if [[ \${#line} -gt \${#before} ]]; then before=$line; fi
    fi
  done
  while IFS= read -r line; do
    line=\${typed%"$value"}$line
    if [[ -n $line && $line != "\${typed%"$value"}" ]]; then COMPREPLY+=("\${line#"$before"}"); fi
  done <<<"$word"
}
complete -o default -F _hirehooks hirehooks
`;
}

/** What follows each option; those that the same follows share a line. */
function valuesOf(all: readonly Described[], program: Described): string[] {
  const places = all.flatMap((command) =>
    command.options.flatMap(({ names, value }) =>
      value === undefined
        ? []
        : names.map((name) => [settingsOf(value), `"${command === program ? "" : command.name} ${name}"`] as const),
    ),
  );
  const settings = new Set(places.map(([own]) => own));
  return [...settings].map((own) => {
    const alike = places.flatMap(([other, place]) => (other === own ? [place] : []));
    return `    ${alike.join(" | ")}) ${own} ;;`;
  });
}

function flagsOf({ options }: Described, command: string): string {
  return `      "${command} -"*) ${settingsOf(options.flatMap(({ names }) => names))} ;;`;
}

function argumentOf({ name, argument }: Described): string[] {
  return argument === undefined ? [] : [`      "${name} "*) ${settingsOf(argument)} ;;`];
}

function settingsOf(expected: Expected): string {
  return typeof expected === "string" ? `kind=${expected}` : `kind=words choices="${expected.join(" ")}"`;
}
