import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { durationOf } from "../../../src/cli/bulk/progress.ts";
import { environment, folderOf, hirehooks, main } from "../command.ts";
import { textOf } from "../formats/reports.ts";

const line = (id: unknown) => `{"type":"job","event":"delete","data":{"job_id":${id}}}\n`;
/** Several ranges, with findings all over. */
const cwd = folderOf({ "a.ndjson": (line(1).repeat(6000) + line('"x"')).repeat(90) });
const bin = folderOf({ hirehooks: `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n` });
chmodSync(join(bin, "hirehooks"), 0o755);

const hasScript = spawnSync("script", ["--version"]).status === 0;

/** What a terminal of 90 columns is sent by a line of shell. */
function onTerminal(line: string): string {
  const { stdout } = spawnSync("script", ["-qec", `stty cols 90; ${line}`, "/dev/null"], {
    encoding: "utf8",
    cwd,
    env: { ...environment, PATH: `${bin}:${environment.PATH}`, TERM: "xterm", NO_COLOR: "1" },
  });
  return stdout;
}

/** What is to be read on a terminal in the end: it knows line ends, a column to go to, and how to erase. */
function screenOf(sent: string): string {
  const lines: string[][] = [[]];
  let at = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a terminal obeys.
  for (const [part, column, erased] of sent.matchAll(/\u001b\[(\d+)G|\u001b\[([02])K|\u001b[78]|[\s\S]/g)) {
    const own = lines.at(-1) ?? [];
    if (column !== undefined) at = Number(column) - 1;
    else if (erased !== undefined) own.splice(erased === "0" ? at : 0);
    else if (part === "\r") at = 0;
    else if (part === "\n") lines.push([]);
    else if (part.length === 1) {
      while (own.length < at) own.push(" ");
      own[at] = part;
      at += 1;
    }
  }
  return lines.map((own) => own.join("").trimEnd()).join("\n");
}

test.runIf(hasScript).each([
  ["en", /G[=-]{40} \d+ \/ 29 MB {2}\d+ MB\/s {2}\d+ sec left/],
  ["fr", /G[=-]{40} \d+ \/ 29\sMo {2}\d+\sMo\/s {2}encore\s\d+\ss/],
  ["ru", /G[=-]{40} \d+ \/ 29\sМБ {2}\d+\sМБ\/[cс] {2}осталось \d+\sс/],
])("a terminal shows how far it is, how fast, and how long it takes yet, in %s", (locale, bar) => {
  expect(onTerminal(`hirehooks check --bulk a.ndjson --locale ${locale} 2>&1`)).toMatch(bar);
});

test.runIf(hasScript).each(["--bulk", "--threads 1"])("the bar leaves nothing among what is printed: %s", (option) => {
  const args = `check ${option} --max-findings 40 a.ndjson`;
  const plain = hirehooks(args.split(" "), { cwd, env: { COLUMNS: "90" } }).stdout;

  const sent = onTerminal(`hirehooks ${args}`);

  expect(sent).toMatch(/\d sec left/);
  expect(screenOf(sent)).toBe(plain);
});

test.runIf(hasScript)("standard output has no bar, nor has standard error where it is no terminal", () => {
  const sent = onTerminal("hirehooks check --bulk a.ndjson > out.txt; hirehooks check --bulk a.ndjson 2> err.txt");

  expect(sent).toMatch(/\d sec left/);
  expect(textOf(cwd, "out.txt")).toBe(
    hirehooks(["check", "--bulk", "a.ndjson"], { cwd, env: { COLUMNS: "90" } }).stdout,
  );
  expect(textOf(cwd, "err.txt")).toBe("");
});

test.runIf(hasScript)("a terminal is left as it was: its cursor shows, its lines wrap", () => {
  const sent = onTerminal("hirehooks check --bulk a.ndjson");

  expect(sent).not.toContain("\u001b[?");
});

test.each([
  [0, "en", "0 sec"],
  [0.2, "en", "1 sec"],
  [60, "en", "1 min 0 sec"],
  [3725, "en", "1 hr 2 min"],
  [3725, "fr", "1 h 2 min"],
  [100, "fr", "1 min 40 s"],
  [100, "ru", "1 мин 40 с"],
  [90_000, "ru", "25 ч 0 мин"],
] as const)("%d seconds in %s: %s", (seconds, locale, said) => {
  expect(durationOf(seconds, locale).replaceAll(/\s/g, " ")).toBe(said);
});
