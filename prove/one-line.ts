/*
 * A line of 2 GB of real text: it is said to be too long, and the lines around it are checked all the same, in bulk
 * or not. Tests do so with a file that has a hole in place of the text.
 */
import { spawnSync } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.ts";
import { type Figure, printFigures } from "./figures.ts";
import { inScratch } from "./scratch.ts";

const size = 2 ** 31;
const valid = '{"type":"job","event":"delete","data":{"job_id":1}}\n';
const piece = Buffer.from('"Москва, Paris, 北京",'.repeat(100_000));
const ways = [[], ["--bulk"], ["--threads", "1"]];

const figures = await inScratch((folder) => {
  const file = join(folder, "a.ndjson");
  const handle = openSync(file, "w");
  writeSync(handle, `${valid}[`);
  for (let written = 0; written < size; written += piece.length) writeSync(handle, piece);
  writeSync(handle, `1]\n${valid.replace("1}", '"x"}')}${valid}`);
  closeSync(handle);
  return ways.map((args) => figureOf(file, args));
});
printFigures("A line of 2 GB between others", figures);

function figureOf(file: string, args: readonly string[]): Figure {
  const started = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [command, "check", file, "--format", "json", ...args], {
    encoding: "utf8",
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { files, totals } = JSON.parse(stdout) as {
    files: { messages: { line: number; verdict: string }[] }[];
    totals: { messages: number; valid: number };
  };
  const found = files[0]?.messages.filter(({ verdict }) => verdict !== "valid") ?? [];
  const said = found.map(({ line, verdict }) => `line ${line} ${verdict}`).join(", ");
  const goal = "exit code 3, 2 of 4 valid: line 2 unreadable, line 3 invalid";
  const measured = `exit code ${status}, ${totals.valid} of ${totals.messages} valid: ${said}`;
  return { figure: `check ${args.join(" ")}, ${seconds} s`, goal, measured, isMet: measured === goal };
}
