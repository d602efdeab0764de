/*
 * The most memory that the command holds while it checks 200 MB and 2 GB: no more than 300 MB, and the same for
 * both. What Linux knows of a process is read in /proc, elsewhere `getrusage` is asked.
 */
import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, statfsSync, statSync, writeSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { seedOfRun } from "../test/random.ts";
import { command } from "./command.ts";
import { type Figure, printFigures } from "./figures.ts";
import { archiveOf } from "./planted/archive.ts";
import { inScratch } from "./scratch.ts";

const limit = 300;
/** How much more may be held of an archive that is ten times as large. */
const growth = 50;
const sizes = { small: 200e6, large: 2e9 };
const threads = availableParallelism();
const ways: Readonly<Record<string, readonly string[]>> = {
  "in bulk, one thread": ["--bulk", "--threads", "1"],
  [`in bulk, ${threads} threads`]: ["--bulk", "--threads", String(threads)],
  "standard input": [],
};

const block = archiveOf(seedOfRun(), 10_000, 100).bytes;
const figures = await inScratch((folder) => {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < 1.2 * (sizes.small + sizes.large)) throw new Error(`there is too little room in ${folder}`);
  const [small, large] = [fileOf(folder, sizes.small), fileOf(folder, sizes.large)];
  return Object.entries(ways).flatMap(([way, args]): Figure[] => {
    const [less, more] = [peakOf(folder, small, args, way), peakOf(folder, large, args, way)];
    return [figureOf(`${way}, 200 MB`, less, limit), figureOf(`${way}, 2 GB`, more, limit), grown(way, less, more)];
  });
});
printFigures("The most memory held, findings printed and summed up", figures);

function figureOf(figure: string, megabytes: number, most: number): Figure {
  return { figure, goal: `≤ ${most} MB`, measured: `${megabytes.toFixed(0)} MB`, isMet: megabytes <= most };
}

function grown(way: string, less: number, more: number): Figure {
  return { ...figureOf(`${way}, more for ten times as much`, more - less, growth) };
}

/** A file of so many bytes, or a few more. */
function fileOf(folder: string, size: number): string {
  const file = join(folder, `${size / 1e6}.ndjson`);
  const handle = openSync(file, "w");
  for (let written = 0; written < size; written += block.length) writeSync(handle, block);
  closeSync(handle);
  return file;
}

/** In megabytes. */
function peakOf(folder: string, file: string, args: readonly string[], way: string): number {
  const peakFile = join(folder, "peak");
  const isInput = args.length === 0;
  const input = isInput ? openSync(file, "r") : undefined;
  const output = openSync(join(folder, "output"), "w");
  const summary = ["--summary", join(folder, "summary.json"), "--max-findings", "1000", "--locale", "en"];
  const preload = ["--import", pathToFileURL(join(import.meta.dirname, "peak-on-exit.mjs")).href];
  const started = performance.now();
  spawnSync(process.execPath, [...preload, command, "check", isInput ? "-" : file, ...summary, ...args], {
    stdio: [input ?? "ignore", output, "inherit"],
    env: { ...process.env, PEAK_FILE: peakFile },
  });
  const seconds = (performance.now() - started) / 1000;
  console.log(`${way}: ${(statSync(file).size / 1e6).toFixed(0)} MB in ${seconds.toFixed(0)} s`);
  for (const handle of [input, output]) if (handle !== undefined) closeSync(handle);
  const { totals } = JSON.parse(readFileSync(join(folder, "summary.json"), "utf8")) as {
    totals: { documents: number };
  };
  const expected = 10_000 * Math.ceil(statSync(file).size / block.length);
  if (totals.documents !== expected) throw new Error(`${way}: ${totals.documents} documents instead of ${expected}`);
  return Number(readFileSync(peakFile, "utf8")) / 1e6;
}
