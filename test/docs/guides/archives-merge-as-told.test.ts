import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Block, file, guide, locales, outputOf } from "./read-guides.ts";
import { project } from "./reader-project.ts";
import { environment, shell, write } from "./user-project.ts";

/** What a provider of job boards sends; one in ten thousand has an id that is no number. */
const job = (index: number) =>
  JSON.stringify({
    type: "job",
    event: "delete",
    data: { job_id: index % 10_000 === 117 ? `A-${index}` : index },
  });
/** What Huntflow sends; one in ten has an action that the contract does not know. */
const applicant = (index: number) =>
  JSON.stringify({
    headers: { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Delivery": `${index}` },
    payload: {
      event: { applicant: { id: index }, applicant_log: { type: "COMMENT" } },
      meta: { version: "2.0", webhook_action: index % 100 === 0 ? "RESTORE" : "ADD" },
    },
  });
/** Some lines were cut off when they were recorded. */
const lines = Array.from({ length: 20_000 }, (_, index) =>
  index % 5000 === 4321 ? job(index).slice(0, 20) : index % 10 === 0 ? applicant(index) : job(index),
);

const has = (command: string) => spawnSync(command, ["--version"], { env: environment, stdio: "ignore" }).status === 0;
const [hasParallel, hasSpark] = [has("parallel"), has("spark-submit")];
if (!hasParallel) console.info("the commands with GNU parallel were not run, because there is no parallel");
if (!hasSpark) console.info("the script for Spark was not run, because there is no spark-submit");

/** The commands of a section; blocks of the size that the guide shows would be larger than this archive. */
function commandsIn(section: string): string[] {
  const isCommand = (block: Block) => block.language === "sh" && block.section === section;
  return guide("archives")
    .blocks.filter(isCommand)
    .map(({ code }) => code.replaceAll("100M", "100k"));
}

let whole: string;
const summary = () => readFileSync(join(project, "summary.json"), "utf8");

beforeAll(() => {
  const half = lines.length / 2;
  const gz = (from: number, to: number) => gzipSync(`${lines.slice(from, to).join("\n")}\n`);
  mkdirSync(join(project, "archive"));
  write(project, { "archive.ndjson": `${lines.join("\n")}\n` });
  writeFileSync(join(project, "archive.ndjson.gz"), gz(0, lines.length));
  writeFileSync(join(project, "archive/1.gz"), gz(0, half));
  writeFileSync(join(project, "archive/2.gz"), gz(half, lines.length));
  shell(project, commandsIn("summary")[0] ?? "");
  whole = summary();
});

beforeEach(() => {
  const made = readdirSync(project).filter((name) => /^part|^summar/.test(name));
  for (const name of made) rmSync(join(project, name), { recursive: true });
});

test.each(locales)("the table of the commonest findings is the one that is shown: %s", (locale) => {
  const [line = ""] = guide("archives", locale).blocks.map(({ code }) => code);

  const { status, stdout } = shell(project, line);

  expect(stdout.trimStart()).toBe(outputOf("archives", locale));
  expect(status).toBe(1);
});

test.each(locales)("the finding that is shown is in the summary: %s", (locale) => {
  const { code = "" } =
    guide("archives", locale).blocks.find(({ language, section }) => language === "sh" && section === "summary") ?? {};

  shell(project, code);

  expect(JSON.parse(summary()).findings).toContainEqual(JSON.parse(file("archives", "summary.json", locale)));
});

test.each(locales)("what the archive holds is what is shown: %s", (locale) => {
  const { code = "" } =
    guide("archives", locale).blocks.find(({ language, section }) => language === "sh" && section === "stats") ?? {};

  const { stdout } = shell(project, code);

  expect(stdout).toBe(outputOf("archives", locale, 1));
});

test("stats of a part are added up", () => {
  const { status } = shell(project, commandsIn("stats")[1] ?? "");

  const { totals } = JSON.parse(readFileSync(join(project, "stats.json"), "utf8"));
  expect([status, totals]).toEqual([0, { documents: 19_996, messages: 19_996, unknown: 0, unread: 4, skipped: 0 }]);
});

test("an example is known by the hash of its line", () => {
  const { examples } = JSON.parse(file("archives", "summary.json")) as { examples: { document: string }[] };

  const hashes = [117, 10_117].map((index) => createHash("sha256").update(job(index)).digest("hex"));

  expect(examples.map(({ document }) => document).toSorted()).toEqual(
    hashes.map((hash) => hash.slice(0, 16)).toSorted(),
  );
});

describe("the summary of the parts is that of the whole", () => {
  test("with nothing but the command", () => {
    const [command = ""] = commandsIn("parts");

    const { status } = shell(project, command);

    expect([status, summary() === whole]).toEqual([1, true]);
    expect(JSON.parse(whole).totals).toEqual({
      documents: 20_000,
      messages: 20_000,
      valid: 19_994,
      faulty: 6,
      noticed: 200,
      issues: 6,
      notices: 200,
      unread: 0,
    });
  });

  test("with xargs", () => {
    const [command = ""] = commandsIn("xargs");

    const { status } = shell(project, command);

    expect([status, summary() === whole]).toEqual([1, true]);
    expect(readdirSync(project).filter((name) => name.startsWith("part-") && name.endsWith(".json")).length).toBe(4);
  });

  test.skipIf(!hasParallel)("with GNU parallel: cut, compressed, and from a pipe", () => {
    const runs = commandsIn("parallel").map((command) => {
      const { status } = shell(project, command);
      const parts = readFileSync(join(project, "parts.txt"), "utf8").match(/"hirehooks-summary"/g);
      return [status, summary() === whole, (parts ?? []).length > 1];
    });

    expect(runs).toEqual([
      [1, true, true],
      [1, true, true],
      [1, true, true],
    ]);
  });

  test.skipIf(!hasSpark)("with Apache Spark", { timeout: 300_000 }, () => {
    write(project, { "check_archive.py": file("archives", "check_archive.py") });
    const [command = ""] = commandsIn("spark");

    const { status } = shell(project, command);

    expect([status, summary() === whole]).toEqual([1, true]);
    expect(readdirSync(join(project, "summaries")).filter((name) => name.startsWith("part-")).length).toBe(2);
  });
});

test.skipIf(!hasParallel)("a damaged file is counted, and is what the exit code tells", () => {
  const [, command = ""] = commandsIn("parallel");
  writeFileSync(join(project, "archive/3.gz"), gzipSync(`${job(1)}\n`).subarray(0, -8));

  const { status } = shell(project, command);

  rmSync(join(project, "archive/3.gz"));
  expect(status).toBe(3);
  expect(JSON.parse(summary()).totals.unread).toBe(1);
});

describe("where a part fails, nothing is merged", () => {
  const failing = (section: string) => (commandsIn(section)[0] ?? "").replaceAll("check -", "check --wrong -");

  test("with xargs", () => {
    const { status } = shell(project, failing("xargs"));

    expect(status).toBe(123);
    expect(readdirSync(project)).not.toContain("summary.json");
  });

  test.skipIf(!hasParallel)("with GNU parallel", () => {
    const { status } = shell(project, failing("parallel"));

    expect(status).toBeGreaterThan(1);
    expect(readdirSync(project)).not.toContain("summary.json");
  });

  test.skipIf(!hasSpark)("with Apache Spark", { timeout: 300_000 }, () => {
    const script = file("archives", "check_archive.py").replace("check -", "check --wrong -");
    write(project, { "check_archive.py": script });

    const { status } = shell(project, commandsIn("spark")[0] ?? "");

    expect(status).toBe(1);
    expect(readdirSync(project)).not.toContain("summary.json");
  });
});
