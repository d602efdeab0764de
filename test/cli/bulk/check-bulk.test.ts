import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { CheckReport } from "../../../src/testing/report.ts";
import { folderOf, hirehooks } from "../command.ts";

const job = (id: unknown) => JSON.stringify({ type: "job", event: "delete", data: { job_id: id } });
/** Enough for several ranges: one line in a thousand has a fault. */
const lines = Array.from({ length: 300_000 }, (_, index) => job(index % 1000 === 7 ? `no number ${index}` : index));
const text = `${lines.join("\n")}\n`;

test("an archive is summed up alike by one thread, by several, from standard input, compressed, and in parts", () => {
  const folder = folderOf({
    "a.ndjson": text,
    "a.ndjson.gz": gzipSync(text),
    "one.ndjson": `${lines.slice(0, 123_457).join("\n")}\n`,
    "two.ndjson": `${lines.slice(123_457).join("\n")}\n`,
  });
  const at = (name: string) => join(folder, name);
  const summaryOf = (threads: string, ...files: string[]) =>
    hirehooks(["check", "--threads", threads, "--summary", "-", ...files.map(at)]).stdout;

  const whole = summaryOf("1", "a.ndjson");
  for (const name of ["one", "two"]) writeFileSync(at(`${name}.json`), summaryOf("2", `${name}.ndjson`));

  expect(JSON.parse(whole).totals).toEqual({
    documents: 300_000,
    messages: 300_000,
    valid: 299_700,
    faulty: 300,
    noticed: 0,
    issues: 300,
    notices: 0,
    unread: 0,
  });
  expect(summaryOf("4", "a.ndjson")).toBe(whole);
  expect(summaryOf("2", "a.ndjson.gz")).toBe(whole);
  expect(hirehooks(["check", "-", "--summary", "-"], { input: text }).stdout).toBe(whole);
  expect(hirehooks(["merge", at("one.json"), at("two.json")])).toEqual({ code: 0, stdout: whole, stderr: "" });
  expect(hirehooks(["merge", at("two.json"), at("one.json")]).stdout).toBe(whole);
});

test("findings are printed with their lines in the file, as many as asked for; all are counted", () => {
  const folder = folderOf({ "a.ndjson": text });

  const { code, stdout } = hirehooks([
    "check",
    "--bulk",
    "--threads",
    "4",
    "--max-findings",
    "3",
    join(folder, "a.ndjson"),
  ]);

  expect([...stdout.matchAll(/a\.ndjson:(\d+):\d+/g)].map(([, line]) => line)).toEqual(["8", "1008", "2008"]);
  expect(stdout).toContain("300000 messages: 299700 valid, 300 with faults");
  expect(stdout).toMatch(/300 .*fault.*human-sourcing@v1\/job\.delete.*type.*\/data\/job_id/);
  expect(code).toBe(1);
});

test.each([
  [
    "a line that is not UTF-8",
    Buffer.concat([Buffer.from(`${job(1)}\n{"a":"`), Buffer.from([0xff]), Buffer.from(`"}\n${job("x")}\n`)]),
  ],
  ["U+FFFD in a name", Buffer.from(`${job("\ufffd")}\n${job(1)}\n`)],
  ["blank lines and CR LF", Buffer.from(`\r\n${job(1)}\r\n\r\n  \n${job("x")}\r\n`)],
  ["a last line that is cut off", Buffer.from(`${job(1)}\n${job(2).slice(0, -3)}`)],
  ["lines that are not JSON between good ones", Buffer.from(`x\n${job(1)}\n{]\n${job("x")}\n`)],
  ["a byte order mark", Buffer.from(`\ufeff${job(1)}\n${job("x")}\n`)],
  ["bytes that are no text", Buffer.from([1, 0, 2, 0, 0, 7])],
  ["no bytes", Buffer.alloc(0)],
  ["gzip under another name", gzipSync(`${job(1)}\n${job("x")}\n`)],
])("in bulk the same is said as line by line of %s", (_, content) => {
  const folder = folderOf({ "a.ndjson": content });
  const said = (...more: string[]) => {
    const { code, stdout } = hirehooks(["check", "--format", "json", ...more, join(folder, "a.ndjson")]);
    const { files, totals } = JSON.parse(stdout) as CheckReport;
    const findings = files.map(({ fault, messages }) => ({
      fault,
      messages: messages.filter(({ verdict, totalNotices }) => verdict !== "valid" || totalNotices > 0),
    }));
    return { code, findings, totals };
  };

  expect(said("--bulk")).toEqual(said());
});

test("notices may be left out, or be what fails", () => {
  const folder = folderOf({
    "a.ndjson": `${JSON.stringify({ type: "job", event: "delete", data: { job_id: 1 }, more: 1 })}\n`,
  });
  const file = join(folder, "a.ndjson");
  const totals = (...more: string[]) =>
    JSON.parse(hirehooks(["check", "--summary", "-", ...more, file]).stdout).totals.notices;

  expect([totals(), totals("--no-notices")]).toEqual([1, 0]);
  expect([hirehooks(["check", file]).code, hirehooks(["check", "--fail-on", "notice", file]).code]).toEqual([0, 1]);
  expect(hirehooks(["check", "--bulk", "--fail-on", "notice", file]).code).toBe(1);
});

test.each([
  ["version", { version: "9.9.9" }, "they are of different versions of the contracts (0.1.0, 9.9.9)"],
  ["locale", { locale: "fr" }, "they are in different languages (en, fr)"],
  ["strict", { strict: true }, "some are strict, some are not (false, true)"],
])("summaries that differ in %s are not merged", (_, other, reason) => {
  const folder = folderOf({ "a.ndjson": `${job(1)}\n` });
  const one = JSON.parse(hirehooks(["check", "--summary", "-", join(folder, "a.ndjson")]).stdout) as object;
  writeFileSync(join(folder, "one.json"), JSON.stringify(one));
  writeFileSync(join(folder, "other.json"), JSON.stringify({ ...one, ...other }));

  const { code, stdout, stderr } = hirehooks(["merge", join(folder, "one.json"), join(folder, "other.json")]);

  expect([code, stdout, stderr.trim()]).toEqual([
    3,
    "",
    `These summaries are of no whole: ${reason}. Merge those that are alike.`,
  ]);
});

test("summaries one after the other are merged, and parts may be empty", () => {
  const parts = [`${job(1)}\n${job("x")}\n`, "", `{broken\n${job(2)}\n`, "\n", "broken\n"];
  const summaryOf = (input: string) =>
    hirehooks(["check", "-", "--lines", "--summary", "-", "--fail-on", "never"], { input });
  const archive = folderOf({ "a.ndjson": parts.join("") });
  const whole = hirehooks(["check", "--summary", "-", join(archive, "a.ndjson")]);
  const summaries = parts.map(summaryOf);
  const together = summaries.map(({ stdout }) => stdout).join("");
  const folder = folderOf({ "parts.txt": together, "lines.txt": `\n${together}` });

  const merged = hirehooks(["merge", "-"], { input: together });

  expect(summaries.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  expect(JSON.parse(whole.stdout).totals).toMatchObject({ documents: 5, valid: 2, faulty: 3, unread: 0 });
  expect(merged).toEqual({ code: 0, stdout: whole.stdout, stderr: "" });
  for (const name of ["parts.txt", "lines.txt"]) {
    expect(hirehooks(["merge", join(folder, name)]).stdout).toBe(whole.stdout);
  }
});

test.each([
  ["what is in order", job(1), [0, 0, 0, 0]],
  ["a notice", JSON.stringify({ type: "job", event: "delete", data: { job_id: 1, more: 1 } }), [0, 0, 1, 0]],
  ["a fault", job("x"), [0, 1, 1, 0]],
  ["a line that is nobody's", `${job(1)}\n{"hello":"world"}`, [0, 3, 3, 0]],
  ["what is empty", "", [0, 3, 3, 0]],
])("merging fails on %s as asked, and never unless asked", (_, input, expected) => {
  const { stdout: summary } = hirehooks(["check", "-", "--summary", "-"], { input });

  const codes = [[], ["--fail-on", "error"], ["--fail-on", "notice"], ["--fail-on", "never"]].map(
    (more) => hirehooks(["merge", "-", ...more], { input: summary }).code,
  );

  expect(codes).toEqual(expected);
});

test("what is cut off, or stands between summaries, is not passed over", () => {
  const { stdout: summary } = hirehooks(["check", "-", "--summary", "-"], { input: job("x") });

  const codes = [summary.slice(0, -20) + summary, `${summary}x\n${summary}`, `x\n${summary}`].map(
    (input) => hirehooks(["merge", "-"], { input }).code,
  );

  expect(codes).toEqual([3, 3, 3]);
});

test.each([
  [
    "what is no summary",
    "{}",
    "This is no summary. Give files that check --summary or stats --format json has written.",
  ],
  ["what is not JSON", "x", "This is no summary. Give files that check --summary or stats --format json has written."],
])("%s is not merged", (_, content, reason) => {
  const folder = folderOf({ "a.json": content });

  const { code, stderr } = hirehooks(["merge", join(folder, "a.json")]);

  expect([code, stderr.trim()]).toEqual([3, `${join(folder, "a.json")}: ${reason}`]);
});

test("a summary is written beside, and takes its place when it is whole", () => {
  const folder = folderOf({ "a.ndjson": text, "s.json": "what stood here" });
  const summary = join(folder, "s.json");

  const { code } = hirehooks(["check", "--summary", summary, join(folder, "a.ndjson")]);

  expect(code).toBe(1);
  expect(JSON.parse(readFileSync(summary, "utf8")).kind).toBe("hirehooks-summary");
});
