import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hirehooks } from "../command.ts";
import { type Shell, shells, typed } from "./shells.ts";

const all: readonly Shell[] = ["bash", "zsh", "fish"];
for (const shell of all.filter((name) => !shells.includes(name))) {
  console.info(`completion was not tried in ${shell}, because there is no ${shell}`);
}

describe.each(shells)("in %s, the key Tab", (shell) => {
  test("ends words that the program knows, and names of files", async () => {
    const table = [
      ["hirehooks chec", ["check"]],
      ["hirehooks --locale f", ["--locale", "fr"]],
      ["hirehooks --locale ru che", ["--locale", "ru", "check"]],
      ["hirehooks check --sum", ["check", "--summary"]],
      ["hirehooks check --format sar", ["check", "--format", "sarif"]],
      ["hirehooks check --format=sar", ["check", "--format=sarif"]],
      ["hirehooks check deliveries.json --fail-on not", ["check", "deliveries.json", "--fail-on", "notice"]],
      ["hirehooks check --provider human", ["check", "--provider", "human-sourcing"]],
      ["hirehooks check --event huntflow/SUR", ["check", "--event", "huntflow/SURVEY-QUESTIONARY"]],
      ["hirehooks check --event huntflow@v2/SUR", ["check", "--event", "huntflow@v2/SURVEY-QUESTIONARY"]],
      ["hirehooks check --event=huntflow@v2/SUR", ["check", "--event=huntflow@v2/SURVEY-QUESTIONARY"]],
      ["hirehooks check deli", ["check", "deliveries.json"]],
      ["hirehooks check --strict deli", ["check", "--strict", "deliveries.json"]],
      ["hirehooks check --summary deli", ["check", "--summary", "deliveries.json"]],
      ["hirehooks completion fi", ["completion", "fish"]],
      ["hirehooks check --threads deli", ["check", "--threads", "deli"]],
      ["hirehooks nothing-like-it", ["nothing-like-it"]],
    ] as const;

    const { calls } = await typed(
      shell,
      table.map(([line]) => line),
      { "deliveries.json": "{}" },
    );

    expect(calls).toEqual(table.map(([, call]) => call));
  });

  test("runs nothing of what was typed", async () => {
    const lines = [
      "hirehooks check --event '$(touch ran)' --format sar",
      "hirehooks check '`touch ran`' deli",
      "hirehooks check ';touch ran;' --fail-on not",
    ];

    const { calls, cwd } = await typed(shell, lines, { "deliveries.json": "{}" });

    expect(calls.map((call) => call.at(-1))).toEqual(["sarif", "deliveries.json", "notice"]);
    expect(existsSync(join(cwd, "ran"))).toBe(false);
  });
});

test.each(all)("the script for %s offers every command, and every option that help shows", (shell) => {
  const { stdout: script, code } = hirehooks(["completion", shell]);
  const helps = commandsIn(hirehooks(["--help"]).stdout).map((name) => hirehooks([name, "--help"]).stdout);
  const options = new Set(helps.flatMap((help) => help.match(/(?<=^ {2}(?:-\w, )?)--[a-z-]+/gm) ?? []));

  const missing = [...options].filter((name) => !script.includes(shell === "fish" ? ` -l ${name.slice(2)} ` : name));

  expect([code, missing, options.size > 15]).toEqual([0, [], true]);
  expect(script).not.toMatch(/--secret(?![-\w])|-l secret /);
});

test.each([
  ["fr", "afficher cette aide"],
  ["ru", "показать эту справку"],
])("menus are in the language asked for: %s", (locale, words) => {
  for (const shell of ["zsh", "fish"])
    expect(hirehooks(["completion", shell, "--locale", locale]).stdout).toContain(words);
});

test.each([
  [["completion"], "Say for which shell: bash, zsh or fish."],
  [["completion", "csh"], "“csh” is no value for “<shell>”. Use bash, zsh, fish."],
  [["completion", "bash", "zsh"], "The command takes fewer arguments than these."],
])("%j is exit code 2 and says what is wrong", (args, sentence) => {
  expect(hirehooks(args)).toEqual({ code: 2, stdout: "", stderr: `${sentence} See hirehooks --help.\n` });
});

/** The commands that help lists. */
function commandsIn(help: string): string[] {
  return [...help.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name = ""]) => name);
}
