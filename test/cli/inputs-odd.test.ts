import { execFileSync, spawn, spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CheckReport } from "../../src/testing/report.ts";
import { applicant, check, environment, folderOf, hirehooks, main, recorded, reportOf } from "./command.ts";

const good = JSON.stringify(recorded(applicant()));
const faulty = JSON.stringify(recorded(applicant({ id: "one" })));
const noFile =
  "This is no file, but a pipe, a socket or a device. Give what it holds on standard input: hirehooks check -";
const isPosix = process.platform !== "win32";

/** Of each message the line and the verdict. */
const verdictsOf = ({ files }: CheckReport) =>
  files.map(({ messages }) => messages.map(({ line, verdict }) => [line, verdict]));

test.each([
  ["an image", Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", "base64")],
  ["zeros", new Uint8Array(10_000)],
  ["an archive", Buffer.from("PK\x03\x04\x14\x00\x00\x00\x08\x00", "latin1")],
])("%s is binary, whatever its name says, and is exit code 3", (_, content) => {
  const named = ["delivery.json", "deliveries.ndjson"].map((name) => reportOf(content, [], name));
  const { stdout } = check(content);

  expect(named.map(({ code, fault }) => [code, fault])).toEqual([
    [3, { kind: "binary" }],
    [3, { kind: "binary" }],
  ]);
  expect(stdout).toContain(
    "✗ delivery.json\n  The file holds no text, but binary data. Give JSON, compressed with gzip or zstd or not at all.\n",
  );
});

test.each([
  ["nothing", "", "empty"],
  ["blanks", " \n\r\n \n", "empty"],
  ["a byte order mark", "\ufeff", "empty"],
  ["UTF-16", Buffer.from(`\ufeff${good}\n`, "utf16le"), "utf-16"],
  ["UTF-16 without a mark", Buffer.from(`${good}\n`, "utf16le").swap16(), "utf-16"],
])("of a file of lines that holds %s nothing is checked, and is exit code 3", (_, content, kind) => {
  const { code, file, message, issue, totals } = reportOf(content, [], "a.ndjson");

  expect([code, totals.checked]).toEqual([3, 0]);
  if (file.fault) expect(file.fault).toEqual({ kind });
  else
    expect([message.verdict, issue.line, issue.message]).toEqual(["unreadable", 1, expect.stringContaining("empty")]);
});

test("a file of lines may begin with a byte order mark and have CRLF: places are the same", () => {
  const plain = reportOf(`${good}\n${faulty}\n`, [], "a.ndjson");
  const marked = reportOf(`\ufeff${good}\r\n${faulty}\r\n`, [], "a.ndjson");

  expect([plain.code, marked.code]).toEqual([1, 1]);
  expect(marked.file.messages).toEqual(plain.file.messages);
});

test("lines that end in CR alone are said to, and are exit code 3", () => {
  const text = `${good}\r${faulty}\r`;
  const sentence = "Lines end in CR alone; NDJSON needs LF or CRLF. Convert them, and check again.";

  const whole = reportOf(text);
  const lines = reportOf(`${good}\n${text}\n${good}\n`, [], "a.ndjson");

  expect([whole.code, whole.fault]).toEqual([3, { kind: "cr-only" }]);
  expect(check(text).stdout).toContain(`✗ delivery.json\n  ${sentence}\n`);
  expect([lines.code, verdictsOf(lines)[0]]).toEqual([
    3,
    [
      [1, "valid"],
      [2, "unreadable"],
      [3, "valid"],
    ],
  ]);
  expect(lines.file.messages[1]?.issues[0]).toMatchObject({
    line: 2,
    column: 1,
    message: expect.stringContaining(sentence),
  });
});

test("a document with CR between its lines is one document", () => {
  const { code, issue } = reportOf(JSON.stringify(recorded(applicant({ id: "x" })), null, 1).replaceAll("\n", "\r"));

  expect([code, issue.pointer, issue.line]).toEqual([1, "/event/applicant/id", 1]);
});

test("a line that is not UTF-8 is a finding with its place, and all others are checked", () => {
  const content = Buffer.concat([
    Buffer.from(`${good}\n{"name":"Zo`),
    Buffer.from([0xe9]),
    Buffer.from(`"}\n${faulty}\n`),
  ]);

  const { code, stdout } = check(content, [], "a.ndjson");
  const report = reportOf(content, [], "a.ndjson");

  expect(code).toBe(1);
  expect(verdictsOf(report)[0]).toEqual([
    [1, "valid"],
    [2, "not-json"],
    [3, "invalid"],
  ]);
  expect(stdout).toContain("  ✗ a.ndjson:2:12\n    This line is not UTF-8. Save it in UTF-8, and check again.\n");
});

test.each([
  ["in a string", good.slice(0, 30)],
  ["after a colon", '{"headers":'],
  ["within a character", Buffer.from('{"name":"é').subarray(0, -1)],
])("a last line that is cut off %s is told with its line, and is exit code 1", (_, rest) => {
  const content = Buffer.concat([Buffer.from(`${good}\n${good}\n`), Buffer.from(rest)]);

  const { code, stdout } = check(content, [], "a.ndjson");

  expect(code).toBe(1);
  expect(stdout).toMatch(
    /\n {2}✗ a\.ndjson:3:\d+\n {4}The file ends in the middle of this line: the delivery in it is incomplete\.\n/,
  );
  expect(stdout).toContain("1 file, 3 messages: 2 valid, 1 with faults");
});

test.runIf(isPosix)("a file or a folder that may not be read is said to be so, and nothing is passed over", () => {
  const cwd = folderOf({ "in/a.json": JSON.parse(good), "in/closed/b.json": good, "in/c.json": good });
  for (const path of ["in/closed", "in/c.json"]) chmodSync(join(cwd, path), 0);
  chmodSync(cwd, 0o755);
  // Root may read anything.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

  const { status, stdout } = spawnSync(process.execPath, [main, "check", "in", "in/c.json", "in/closed"], {
    cwd,
    encoding: "utf8",
    env: environment,
    ...nobody,
  });

  chmodSync(join(cwd, "in/closed"), 0o755);
  expect(status).toBe(3);
  expect(stdout).toBe(`✓ in/a.json  huntflow@v1/APPLICANT  valid
✗ in/c.json
  You may not read this file: check its permissions.
✗ in/closed
  You may not read this file: check its permissions.

3 files, 1 message: 1 valid, 0 with faults; 0 notices
`);
});

test.runIf(isPosix)("a pipe, a socket and a device are not waited for, and are exit code 3", async () => {
  const cwd = folderOf({ "in/a.json": JSON.parse(good) });
  execFileSync("mkfifo", [join(cwd, "in/pipe.json")]);
  const server = createServer().listen(join(cwd, "in/socket.json"));
  await new Promise((resolve) => server.once("listening", resolve));

  const named = ["in/pipe.json", "in/socket.json", "/dev/zero"].map((path) => hirehooks(["check", path], { cwd }));
  const folder = hirehooks(["check", "in"], { cwd });

  server.close();
  expect(named.map(({ code }) => code)).toEqual([3, 3, 3]);
  for (const { stdout } of named) expect(stdout).toContain(`\n  ${noFile}\n`);
  expect([folder.code, folder.stdout]).toEqual([0, expect.stringContaining("1 file, 1 message: 1 valid")]);
});

test.runIf(existsSync("/dev/fd"))("what a shell has opened for the command is read", () => {
  const call = `"${process.execPath}" "${main}" check /dev/stdin <<< '${good}'; "${process.execPath}" "${main}" check <(echo '${faulty}')`;

  const { stdout } = spawnSync("bash", ["-c", call], { encoding: "utf8", env: environment });

  expect(stdout).toContain("✓ /dev/stdin  huntflow@v1/APPLICANT  valid\n");
  expect(stdout).toMatch(/✗ \/dev\/fd\/\d+ {2}huntflow@v1\/APPLICANT {2}invalid, 1 fault\n/);
});

test.runIf(isPosix)("links are followed; one that leads nowhere, or to itself, is said to", () => {
  const cwd = folderOf({ "a.json": JSON.parse(good) });
  symlinkSync("a.json", join(cwd, "b.json"));
  symlinkSync("nowhere.json", join(cwd, "c.json"));
  symlinkSync("d.json", join(cwd, "d.json"));

  const { code, stdout } = hirehooks(["check", "b.json", "c.json", "d.json"], { cwd });

  expect(code).toBe(3);
  expect(stdout).toContain("✓ b.json  huntflow@v1/APPLICANT  valid\n");
  expect(stdout).toContain("✗ c.json\n  There is no such file.\n");
  expect(stdout).toContain("✗ d.json\n  The file cannot be read.\n");
});

test("folders without files to check, and what is not there, are exit code 3", () => {
  const cwd = folderOf({ "in/read.me": "x" });
  mkdirSync(join(cwd, "empty"));

  const { code, stdout } = hirehooks(["check", "in", "empty", "nowhere", "a.json/b"], { cwd });

  expect(code).toBe(3);
  for (const folder of ["in", "empty"])
    expect(stdout).toContain(
      `✗ ${folder}\n  No file matches “${folder}”. In folders, files that end in .json, .ndjson, .jsonl or .har are looked at, also with .gz or .zst after that.\n`,
    );
  for (const path of ["nowhere", "a.json/b"]) expect(stdout).toContain(`✗ ${path}\n  There is no such file.\n`);
});

/** Runs the command on standard input and `file`, and does something to the file once the command has begun to read. */
async function whileReading(cwd: string, file: string, change: () => void) {
  const child = spawn(process.execPath, [main, "check", "-", file, "--format", "json"], { cwd, env: environment });
  let stdout = "";
  const begun = new Promise<void>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      if (stdout.includes('"verdict"')) resolve();
    });
  });
  child.stdin.write(`${good}\n${good}\n`);
  await begun;
  change();
  child.stdin.end();
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, report: JSON.parse(stdout) as CheckReport };
}

test("a file that vanishes before it is its turn is missing", async () => {
  const cwd = folderOf({ "a.json": JSON.parse(good) });

  const { code, report } = await whileReading(cwd, "a.json", () => rmSync(join(cwd, "a.json")));

  expect(code).toBe(3);
  expect(report.files.map(({ fault, messages }) => [fault?.kind, messages.length])).toEqual([
    [undefined, 2],
    ["missing", 0],
  ]);
});

test("a file that grows is checked as it is when it is its turn", async () => {
  const cwd = folderOf({ "a.ndjson": `${good}\n` });

  const { code, report } = await whileReading(cwd, "a.ndjson", () =>
    appendFileSync(join(cwd, "a.ndjson"), `${faulty}\n{`),
  );

  expect(code).toBe(1);
  expect(verdictsOf(report)[1]).toEqual([
    [1, "valid"],
    [2, "invalid"],
    [3, "not-json"],
  ]);
});

test("a file that somebody writes to without end is read as far as it went", async () => {
  const cwd = folderOf({ "a.ndjson": `${good}\n`.repeat(20_000) });
  const writer = spawn("sh", ["-c", `while :; do printf '%s\\n' '${good}'; done >> a.ndjson`], { cwd });

  const { code, stdout } = hirehooks(["check", "a.ndjson", "--format", "json"], { cwd });

  writer.kill();
  const { totals } = JSON.parse(stdout) as CheckReport;
  expect([0, 1]).toContain(code);
  expect(totals.valid).toBeGreaterThanOrEqual(20_000);
});

test("what can be read of a file that is shortened meanwhile is checked", async () => {
  const cwd = folderOf({ "a.ndjson": `${good}\n`.repeat(20_000) });
  const child = spawn(process.execPath, [main, "check", "a.ndjson", "--format", "json"], { cwd, env: environment });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (stdout === "") truncateSync(join(cwd, "a.ndjson"), 100);
    stdout += text;
  });

  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));

  const last = (JSON.parse(stdout) as CheckReport).files[0]?.messages.at(-1);
  expect([code, last?.verdict]).toEqual([3, "unreadable"]);
  expect(last?.issues[0]?.message).toBe(
    "From here on the file cannot be read; what is before was checked. The file got shorter while it was read. Check it again when nobody writes to it.",
  );
});
