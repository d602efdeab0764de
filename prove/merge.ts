/*
 * One archive in 200 random partitions: the summaries of the parts merge into that of the whole, byte for byte.
 * Some partitions are files, which processes of the built command check and merge; the summary of the whole is
 * the command's in any case.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { summaryText } from "../src/cli/summary-file.ts";
import { merged } from "../src/testing/bulk/merge.ts";
import type { Summary } from "../src/testing/bulk/summary.ts";
import { seeded, seedOfRun } from "../test/random.ts";
import { summaryOf } from "../test/testing/bulk/archive.ts";
import { command } from "./command.ts";
import { type Figure, printFigures } from "./figures.ts";
import { archiveOf } from "./planted/archive.ts";
import { inScratch } from "./scratch.ts";

const [deliveries, findings] = [100_000, 1000];
const [partitions, partitionsInFiles] = [200, 5];
const seed = seedOfRun();
const random = seeded(seed);
const { bytes } = archiveOf(seed, deliveries, findings);
const lines = linesOf(bytes);

const figures = await inScratch(async (folder) => {
  const whole = summaryOfFile(folder, lines);
  return [equalInFiles(folder, whole), await equalInMemory(whole)];
});
printFigures(
  `${deliveries} deliveries (${(bytes.length / 1e6).toFixed(0)} MB) in 1 to 12 parts, each line in one at random`,
  figures,
);

/** Parts that are files, checked and merged by processes. */
function equalInFiles(folder: string, whole: string): Figure {
  let equal = 0;
  for (let partition = 0; partition < partitionsInFiles; partition += 1) {
    const summaries = partsOf(lines).map((part, index) => {
      const name = `summary-${index}.json`;
      writeFileSync(join(folder, name), summaryOfFile(folder, part));
      return name;
    });
    if (hirehooks(folder, ["merge", ...summaries]) === whole) equal += 1;
  }
  return figureOf("partitions into files, by the command", equal, partitionsInFiles);
}

/** Parts of lines, each of which was looked at closely, and once: what is found in it does not depend on others. */
async function equalInMemory(whole: string): Promise<Figure> {
  const { version } = JSON.parse(whole) as Summary;
  const alone: Summary[] = [];
  for (const line of lines) alone.push(await summaryOf([line.subarray(0, -1)], version));
  let equal = 0;
  for (let partition = 0; partition < partitions; partition += 1) {
    if (textOf(partsOf(alone).map(mergedAll)) === whole) equal += 1;
  }
  return figureOf("partitions in memory", equal, partitions);
}

function figureOf(figure: string, equal: number, all: number): Figure {
  return { figure, goal: `${all} of ${all} equal`, measured: `${equal} of ${all} equal`, isMet: equal === all };
}

/** The items in 1 to 12 parts, none of them empty. */
function partsOf<T>(items: readonly T[]): T[][] {
  const parts: T[][] = Array.from({ length: 1 + Math.floor(random() * 12) }, () => []);
  for (const item of items) parts[Math.floor(random() * parts.length)]?.push(item);
  return parts.filter((part) => part.length > 0);
}

function mergedAll(summaries: readonly Summary[]): Summary {
  const [first, ...others] = summaries;
  const sum = first && merged([first, ...others]);
  if (sum === undefined || "member" in sum) throw new Error("these summaries are of no whole");
  return sum;
}

function textOf(summaries: readonly Summary[]): string {
  return summaryText(mergedAll(summaries));
}

/** What the command sums up of a file with these lines. */
function summaryOfFile(folder: string, some: readonly Uint8Array[]): string {
  writeFileSync(join(folder, "some.ndjson"), Buffer.concat(some));
  return hirehooks(folder, ["check", "--bulk", "--summary", "-", "some.ndjson"]);
}

function hirehooks(cwd: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [command, ...args, "--locale", "en"], {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (stderr !== "") throw new Error(stderr);
  return stdout;
}

/** The lines of a text, with their ends. */
function linesOf(text: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf(10, start) + 1;
    found.push(text.subarray(start, end));
    start = end;
  }
  return found;
}
