/*
 * From nothing to the first verdict: import and first validation of one message, each time in a
 * fresh process, over the import of an empty module. The process itself is not counted.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "./messages.ts";
import { figureOf } from "./rounds.ts";
import { ways } from "./start-once.ts";
import { digits, goal, print } from "./table.ts";

const runs = 15;
mkdirSync(join(project, "node_modules/.cache/bench"), { recursive: true });
writeFileSync(join(project, "node_modules/.cache/bench/empty.mjs"), "");

const times = new Map<string, number[]>(Object.keys(ways).map((way) => [way, []]));
for (let run = 0; run < runs; run += 1) for (const [way, list] of times) list.push(timeOf(way));

const empty = figureOf(times.get("empty module") ?? []).median;
const over = (way: string) => figureOf((times.get(way) ?? []).map((time) => time - empty));
const own = "ours, tolerant";
const ajv = "Ajv, tolerant, this message";
const rows = [...times.keys()].slice(1).map((way) => {
  const { median, min, max } = over(way);
  return {
    "ms over an empty module": way,
    median: median.toFixed(1),
    "min–max": `${min.toFixed(1)}–${max.toFixed(1)}`,
    "× ours": digits(median / over(own).median),
    ...(way === own ? { goal: goal(median, 5, " ms") } : {}),
  };
});
const part = over(own).median / over(ajv).median;
print(`Import and first verdict on huntflow's APPLICANT (${runs} processes each)`, rows, [
  `empty module: ${empty.toFixed(2)} ms`,
  `ours against Ajv compiled at start: ${digits(part)}, goal ${goal(part, 0.1)}`,
]);

function timeOf(way: string): number {
  const script = join(import.meta.dirname, "start-once.ts");
  return Number(execFileSync(process.execPath, [script, way], { encoding: "utf8" }));
}

/** The whole command as a process, over a process that does nothing, in turn. */
const sample = join(project, "src/providers/huntflow/v1/samples/APPLICANT.comment.json");
const commands = { nothing: ["-e", "0"], check: [join(project, "dist/cli/main.js"), "check", sample] };
const walls = { nothing: [] as number[], check: [] as number[] };
for (let run = 0; run < runs; run += 1) {
  for (const name of ["nothing", "check"] as const) {
    const started = performance.now();
    execFileSync(process.execPath, commands[name], { stdio: "ignore" });
    walls[name].push(performance.now() - started);
  }
}
const nothing = figureOf(walls.nothing).median;
const added = figureOf(walls.check.map((wall) => wall - nothing));
print(`The command on one file (${runs} processes)`, [
  {
    "ms over node -e 0": "hirehooks check one.json",
    median: added.median.toFixed(0),
    "min–max": `${added.min.toFixed(0)}–${added.max.toFixed(0)}`,
    goal: goal(Math.round(added.median), 80, " ms"),
  },
]);
