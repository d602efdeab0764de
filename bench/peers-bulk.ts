/*
 * `hirehooks check --bulk` against `jsonschema validate` on the same file of valid bodies, one message and its
 * tolerant schema, as whole processes in turn. Each must say that it judged every line.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import packageJson from "@sourcemeta/jsonschema/package.json" with { type: "json" };
import { fileNameOf } from "../src/compile/index.ts";
import { archiveOf } from "./archive.ts";
import { type Message, messages, project } from "./messages.ts";
import { figureOf } from "./rounds.ts";
import { digits, goal, print, type Row } from "./table.ts";

/** How often each way is run on a file of so many megabytes. */
const sizes = new Map([
  [1, 15],
  [20, 11],
  [200, 5],
]);
const wanted = ["hirehop/v1/invoice.status.updated", "huntflow/v2/APPLICANT"];

interface Way {
  readonly name: string;
  readonly isOurs: boolean;
  /** The program, and its arguments before those that say what to check. */
  readonly command: readonly [string, ...string[]];
}

const modules = join(project, "node_modules/@sourcemeta/jsonschema");
const binary = join(modules, "build/github-releases", binaryName());
const started = [process.execPath, join(modules, "npm/cli.js")] as const;
const hirehooks = [process.execPath, join(project, "dist/cli/main.js"), "check", "--bulk"] as const;
const cores = `${availableParallelism()} threads`;

const ways: readonly Way[] = [
  { name: "jsonschema, its binary", isOurs: false, command: [binary, "validate"] },
  { name: "jsonschema --fast, its binary", isOurs: false, command: [binary, "validate", "--fast"] },
  { name: "jsonschema, as npm starts it", isOurs: false, command: [...started, "validate"] },
  { name: "jsonschema --fast, as npm starts it", isOurs: false, command: [...started, "validate", "--fast"] },
  { name: `hirehooks --no-notices, ${cores}`, isOurs: true, command: [...hirehooks, "--no-notices"] },
  { name: "hirehooks --no-notices, one", isOurs: true, command: [...hirehooks, "--no-notices", "--threads", "1"] },
  { name: `hirehooks with notices, ${cores}`, isOurs: true, command: hirehooks },
  { name: "hirehooks with notices, one", isOurs: true, command: [...hirehooks, "--threads", "1"] },
];

for (const address of wanted) {
  const message = messages.find((one) => one.address === address);
  if (message === undefined) throw new Error(`${address} is no message of the registry; change the list`);
  for (const [megabytes, runs] of sizes) compare(message, megabytes, runs);
}

function compare(message: Message, megabytes: number, runs: number): void {
  const name = `${message.address.replaceAll("/", "-").replaceAll("*", "")}-${megabytes}.jsonl`;
  const file = archiveOf(name, megabytes, () => message.payloads.map((payload) => JSON.stringify(payload)));
  const lines = readFileSync(file).reduce((count, byte) => count + Number(byte === 10), 0);
  const times = new Map(ways.map((way) => [way, [] as number[]]));
  for (let run = 0; run < runs; run += 1) {
    for (const [way, list] of times) list.push(timeOf(way, message, file, lines));
  }
  print(
    `${message.address}: ${lines} lines, ${(statSync(file).size / 1e6).toFixed(1)} MB, ${runs} processes each`,
    rowsOf(times, statSync(file).size, megabytes),
    [
      `jsonschema ${packageJson.version}; ratios to its faster way with and without --fast, each run to the run beside it`,
    ],
  );
}

function rowsOf(times: ReadonlyMap<Way, readonly number[]>, bytes: number, megabytes: number): Row[] {
  const medianOf = (list: readonly number[]) => figureOf(list).median;
  /** Their faster way of those that are started so. */
  const best = (command: string) =>
    [...times]
      .filter(([way]) => !way.isOurs && way.command[0] === command)
      .map(([, list]) => list)
      .reduce((a, b) => (medianOf(a) <= medianOf(b) ? a : b));
  const ratio = (list: readonly number[], base: readonly number[]) =>
    figureOf(list.map((time, run) => time / (base[run] ?? Number.NaN)));
  return [...times].map(([{ name, isOurs }, list]) => {
    const { median, min, max } = figureOf(list);
    const [toBinary, toNpm] = [ratio(list, best(binary)), ratio(list, best(process.execPath))];
    return {
      way: name,
      ms: median.toFixed(0),
      "min–max": `${min.toFixed(0)}–${max.toFixed(0)}`,
      "MB/s": (bytes / 1e3 / median).toFixed(0),
      "× npm": digits(toNpm.median),
      "× binary": digits(toBinary.median),
      " min–max": `${digits(toBinary.min)}–${digits(toBinary.max)}`,
      ...(isOurs && megabytes >= 20 ? { goal: goal(toBinary.median, 1) } : {}),
    };
  });
}

/** Milliseconds of the whole process. */
function timeOf({ name, isOurs, command }: Way, { address, contract, event }: Message, file: string, lines: number) {
  const [program, ...first] = command;
  const schema = join(project, `schemas/${contract.path}/${fileNameOf(event)}.schema.json`);
  const what = isOurs ? ["--event", `${contract.provider.id}@${contract.version}/${event}`] : [schema];
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(program, [...first, ...what, file], { encoding: "utf8" });
  const time = performance.now() - began;
  const said = `${stdout}${stderr}`;
  if (status !== 0 || !said.includes(isOurs ? `${lines} valid` : `${lines} passed`)) {
    throw new Error(`${name} did not pass all ${lines} lines of ${address}: ${said.slice(0, 500)}`);
  }
  return time;
}

/** As the package's own `npm/main.js` names it; glibc alone, as the benchmark is for one machine. */
function binaryName(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const arch = process.arch === "x64" ? "x86_64" : process.arch;
  return `jsonschema-${platform}-${arch}${platform === "windows" ? ".exe" : ""}`;
}
