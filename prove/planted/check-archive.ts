import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkFormats as formats } from "../../src/cli/formats/formats.ts";
import type { Summary } from "../../src/testing/bulk/summary.ts";
import { command } from "../command.ts";
import type { Archive } from "./archive.ts";
import { type Difference, differenceOf } from "./compare.ts";
import { readers } from "./read-reports.ts";

/** How the command is told to go through an archive. */
export const ways: Readonly<Record<string, readonly string[]>> = {
  "line by line": [],
  "in bulk, one thread": ["--threads", "1"],
  "in bulk, four threads": ["--threads", "4"],
};

/** What a format said of an archive, against what is in it. */
export interface Outcome extends Difference {
  readonly way: string;
  readonly format: string;
  /** How many findings there were in the report. */
  readonly read: number;
}

export interface Checked {
  readonly outcomes: readonly Outcome[];
  /** By way; there is none line by line. */
  readonly summaries: ReadonlyMap<string, Summary>;
  readonly codes: readonly (number | null)[];
}

const file = "planted.ndjson";

/** Has the built command check an archive in every way, and reads all its reports back. */
export function checkArchive({ bytes, planted }: Archive, folder: string): Checked {
  writeFileSync(join(folder, file), bytes);
  const textOf = (name: string) => readFileSync(join(folder, name), "utf8");
  const summaries = new Map<string, Summary>();
  const codes: (number | null)[] = [];
  const outcomes = Object.entries(ways).flatMap(([way, args]) => {
    const isBulk = args.length > 0;
    const reports = formats.flatMap((format) => ["--format", `${format}=report.${format}`]);
    const summary = isBulk ? ["--summary", "summary.json"] : [];
    const max = ["--max-findings", String(2 * planted.length)];
    const options = ["--locale", "en", ...max, ...reports, ...summary, ...args];
    codes.push(spawnSync(process.execPath, [command, "check", file, ...options], { cwd: folder }).status);
    if (isBulk) summaries.set(way, JSON.parse(textOf("summary.json")) as Summary);
    return formats.map((format): Outcome => {
      const read = readers[format](textOf(`report.${format}`), file);
      return { way, format, read: read.length, ...differenceOf(planted, read) };
    });
  });
  return { outcomes, summaries, codes };
}
