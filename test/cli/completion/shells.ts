import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { environment, folderOf, hirehooks } from "../command.ts";

/** How each shell is started without anything of the user's, and what it is told before somebody types. */
const starts = {
  bash: ["bash --norc --noprofile -i", "bind 'set bell-style none'; PS1=; source hirehooks.bash"],
  zsh: ["zsh -f -i", "autoload -U compinit; compinit -u -D; unsetopt beep prompt_sp; PS1=; source hirehooks.zsh"],
  fish: ["fish --no-config -i", "function fish_prompt; end; source hirehooks.fish"],
} as const;

export type Shell = keyof typeof starts;

/** The shells that this machine has, and a terminal to type in. */
export const shells = (Object.keys(starts) as Shell[]).filter((shell) => has("script") && has(shell));

function has(program: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

/**
 * Types lines into a shell, at a terminal; each ends with the key Tab, and then Enter. Returns the arguments
 * that `hirehooks` would have been called with, by line.
 */
export async function typed(shell: Shell, lines: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const script = hirehooks(["completion", shell]).stdout;
  const cwd = folderOf({ [`hirehooks.${shell}`]: script, ...files });
  const [command, setUp] = starts[shell];
  const print = `node -e 'console.log("\\n[[" + JSON.stringify(process.argv.slice(1)) + "]]")' --`;
  const stand = shell === "fish" ? `function hirehooks; ${print} $argv; end` : `hirehooks() { ${print} "$@"; }`;
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    cwd,
    env: { ...environment, HOME: cwd, TERM: "xterm", LANG: "C.UTF-8", HIREHOOKS_TEST_SECRET: "x" },
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const ended = once(child, "close");
  const until = async (pattern: RegExp) => {
    while (!pattern.test(output)) {
      if (child.exitCode !== null) throw new Error(output);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  child.stdin.write(`${stand}; ${setUp}; hirehooks ready\n`);
  await until(/\[\[\["ready"\]\]\]/);
  output = "";
  for (const [index, line] of lines.entries()) {
    child.stdin.write(`${line}\t`);
    child.stdin.write("\n");
    await until(new RegExp(`(?:\\[\\[\\[[\\s\\S]*?\\]\\]\\][\\s\\S]*){${index + 1}}`));
  }
  child.stdin.end("exit\n");
  await ended;
  const calls = [...output.matchAll(/\[\[(\[.*?\])\]\]/g)].map(([, json = ""]) => JSON.parse(json) as string[]);
  return { calls, cwd, output };
}
