import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { CheckReport } from "../../../src/testing/report.ts";
import { environment, folderOf, hirehooks, main } from "../command.ts";

const line = (id: unknown) => `${JSON.stringify({ type: "job", event: "delete", data: { job_id: id } })}\n`;
const lines = Array.from({ length: 3000 }, (_, index) => line(index % 700 === 699 ? `no ${index}` : index)).join("");
const request = (method: string) => ({ request: { method, postData: { text: line(1) } } });
const har = (...methods: string[]) => `${JSON.stringify({ log: { entries: methods.map(request) } })}\n`;
const packed = gzipSync(lines);
const cwd = folderOf({
  "ends-early.ndjson.gz": packed.subarray(0, 6000),
  "ends-in-its-header.ndjson.gz": packed.subarray(0, 3),
  "empty.ndjson.gz": "",
  "empty.ndjson": "",
  "blank.ndjson": "\n \r\n\n",
  "requests.ndjson": har("GET", "GET") + har() + har("GET", "POST") + line("x"),
  "no-gzip.ndjson.gz": lines,
  "damaged.ndjson.gz": Buffer.concat([packed.subarray(0, 5000), Buffer.alloc(100), packed.subarray(5100)]),
  "followed.ndjson.gz": Buffer.concat([packed, Buffer.from("and more")]),
  "cut-off.ndjson": `${lines}${line(1).slice(0, 20)}`,
  "mixed.ndjson": `${line(1)}{\n${line("x")}\nno JSON\n[1,\n${line(2)}"\n${lines}}\n`,
  "binary.ndjson": Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 73) % 256)),
  "binary-within.ndjson": Buffer.concat([Buffer.from(lines), Buffer.from([0, 1, 2, 255, 10]), Buffer.from(line("x"))]),
});
mkdirSync(join(cwd, "folder.ndjson"));
symlinkSync("nowhere.ndjson", join(cwd, "leads-nowhere.ndjson"));
symlinkSync("loop.ndjson", join(cwd, "loop.ndjson"));
spawnSync("mkfifo", [join(cwd, "pipe.ndjson")]);

/** What is said of a file, valid messages and requests that are none apart: in bulk they are counted only. */
function said(file: string, ...more: string[]) {
  const { code, stdout, stderr } = hirehooks(["check", "--format", "json", "--max-findings", "100000", file, ...more], {
    cwd,
  });
  const { files, totals } = JSON.parse(stdout) as CheckReport;
  const findings = files.map(({ fault, messages }) => ({
    fault,
    messages: messages.filter(
      ({ verdict, totalNotices }) => verdict !== "skipped" && (verdict !== "valid" || totalNotices > 0),
    ),
  }));
  return { code, stderr, findings, totals };
}

test.each<[string, number, object]>([
  ["ends-early.ndjson.gz", 3, { unread: 1 }],
  ["ends-in-its-header.ndjson.gz", 3, { messages: 0, unread: 1 }],
  ["empty.ndjson.gz", 3, { messages: 0, unread: 1 }],
  ["empty.ndjson", 3, { messages: 0, unread: 1 }],
  ["blank.ndjson", 3, { messages: 1, checked: 0, unread: 1 }],
  ["requests.ndjson", 3, { messages: 3, valid: 1, faulty: 2, unread: 1, skipped: 3 }],
  ["no-gzip.ndjson.gz", 3, { messages: 0, unread: 1 }],
  ["damaged.ndjson.gz", 3, { files: 1 }],
  ["followed.ndjson.gz", 3, { messages: 3001, valid: 2996, faulty: 5, unread: 1 }],
  ["cut-off.ndjson", 1, { messages: 3001, valid: 2996, faulty: 5, unread: 0 }],
  ["mixed.ndjson", 1, { messages: 3008, valid: 2998, faulty: 10, unread: 0 }],
  ["binary.ndjson", 3, { messages: 0, unread: 1 }],
  ["binary-within.ndjson", 1, { messages: 3002, valid: 2996, faulty: 6, unread: 0 }],
  ["folder.ndjson", 3, { files: 0, unread: 1 }],
  ["leads-nowhere.ndjson", 3, { files: 1, unread: 1 }],
  ["loop.ndjson", 3, { files: 1, unread: 1 }],
  ["pipe.ndjson", 3, { files: 1, unread: 1 }],
  ["/dev/zero", 3, { files: 1, unread: 1 }],
  ["/dev/null", 3, { files: 1, unread: 1 }],
])("%s: in bulk, by one thread and by several, the same is said as line by line", (file, code, totals) => {
  const one = said(file);

  expect(one).toMatchObject({ code, totals });
  expect(said(file, "--bulk")).toEqual(one);
  expect(said(file, "--threads", "1")).toEqual(one);
});

test("requests that are no deliveries take no finding's place, and are in no summary", () => {
  const args = ["check", "--max-findings", "1", "--format", "ndjson"];
  const { stdout } = hirehooks([...args, "requests.ndjson", "--bulk"], { cwd });
  const summary = (file: string, input = "") => hirehooks(["check", file, "--summary", "-"], { cwd, input }).stdout;
  const whole = summary("requests.ndjson");

  expect(stdout).toContain('"line":2,');
  expect(JSON.parse(whole).totals).toMatchObject({ documents: 3, messages: 3 });
  expect(summary("-", readFileSync(join(cwd, "requests.ndjson"), "utf8"))).toBe(whole);
});

test("all of these together are one run: nothing of one is lost by another", () => {
  const one = said(".");

  expect(one.code).toBe(3);
  expect(one.totals.files).toBeGreaterThan(9);
  expect(said(".", "--threads", "2")).toEqual(one);
});

test("an archive that gets shorter while it is read is said to have, and what was read is counted", async () => {
  const folder = folderOf({ "a.ndjson": (line(1).repeat(30) + line("x")).repeat(60_000) });
  const args = ["check", "a.ndjson", "--threads", "2", "--format", "ndjson"];
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, env: environment });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk;
  });
  await expect.poll(() => output, { timeout: 60_000 }).toContain('"type":"message"');

  truncateSync(join(folder, "a.ndjson"), 1000);
  const [code] = await once(child, "close");

  const parts = output
    .trimEnd()
    .split("\n")
    .map((part) => JSON.parse(part));
  expect(code).toBe(3);
  expect(parts.at(-2)).toEqual({ type: "file", file: "a.ndjson", fault: { kind: "changed" } });
  expect(parts.at(-1)).toMatchObject({ files: 1, unread: 1 });
  expect(parts.at(-1).messages).toBeGreaterThan(100_000);
});
