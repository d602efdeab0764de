import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { constants, createGzip } from "node:zlib";
import { expect, test } from "vitest";
import { environment, folderOf, main } from "./command.ts";
import { textOf } from "./formats/reports.ts";
import { hasSchemas, junitFaults, sarifFaults } from "./formats/validators.ts";

const faulty = '{"type":"job","event":"delete","data":{"job_id":"x"}}\n';
const valid = '{"type":"job","event":"delete","data":{"job_id":1}}\n';

/** Starts a check that goes on until it is told to end. */
function started(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [main, "check", ...args], { cwd, env: environment });
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    output.out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output.err += chunk;
  });
  return { child, output };
}

async function ended(child: ChildProcess) {
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  return { code, signal };
}

/** A hundred megabytes: nobody is done with it before a signal comes. */
const count = 60_000 * 31;
const large = { "in/a.ndjson": (valid.repeat(30) + faulty).repeat(60_000) };

test.each([[[]], [["--bulk"]], [["--threads", "1"]], [["--threads", "2"]]])(
  "Ctrl-C in the middle of a file leaves whole reports of what was found so far, and is 130: %j",
  async (args) => {
    const cwd = folderOf({ ...large, "r.junit": "before" });
    const files = ["junit", "sarif", "gitlab", "json", "markdown"].flatMap((name) => ["--format", `${name}=r.${name}`]);
    const summary = args.length > 0 ? ["--summary", "r.summary"] : [];
    const { child, output } = started(["in", ...args, ...files, ...summary, "--format", "ndjson"], cwd);
    await once(child.stdout, "data");

    child.kill("SIGINT");
    const end = await ended(child);

    expect({ ...end, err: output.err }).toEqual({
      code: 130,
      signal: null,
      err: "The check was broken off: this is what was found so far.\n",
    });
    const { totals } = JSON.parse(textOf(cwd, "r.json"));
    expect(totals).toMatchObject({ files: 1, isBrokenOff: true });
    expect(totals.messages).toBeLessThan(count);
    expect(JSON.parse(output.out.trimEnd().split("\n").at(-1) ?? "")).toEqual({ type: "totals", ...totals });
    expect(JSON.parse(textOf(cwd, "r.sarif")).runs[0]).toMatchObject({
      invocations: [{ executionSuccessful: false }],
      properties: { totals },
    });
    expect(JSON.parse(textOf(cwd, "r.gitlab")).at(-1).check_name).toBe("broken-off");
    expect(textOf(cwd, "r.junit")).toMatch(
      /found so far\.<\/system-out>\n {4}<system-err\/>\n {2}<\/testsuite>\n<\/testsuites>\n$/,
    );
    expect(textOf(cwd, "r.markdown")).toContain("; broken off before the end**");
    if (summary.length > 0) {
      const sum = JSON.parse(textOf(cwd, "r.summary"));
      expect(sum.totals.messages).toBe(totals.messages);
      expect(sum.isBrokenOff).toBe(true);
    }
    if (hasSchemas) {
      expect(sarifFaults(textOf(cwd, "r.sarif"))).toEqual([]);
      expect(await junitFaults(textOf(cwd, "r.junit"))).toEqual([]);
    }
    expect(readdirSync(cwd).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  },
);

test.each([[[]], [["--bulk"]]])(
  "Ctrl-C ends waiting for standard input, and what had begun to come is nobody's fault: %j",
  async (args) => {
    const { child, output } = started(["-", "--format", "ndjson", ...args], folderOf({}));
    child.stdin?.write(`${faulty}${valid.slice(0, 20)}`);
    await once(child.stdout, "data");
    await expect.poll(() => output.out, { timeout: 60_000 }).toContain('"type":"message"');

    child.kill("SIGINT");
    const end = await ended(child);

    expect(end).toEqual({ code: 130, signal: null });
    const parts = output.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(parts.map(({ type }) => type)).toEqual(["file", "message", "totals"]);
    expect(parts.at(-1)).toMatchObject({ messages: 1, faulty: 1, unread: 0, isBrokenOff: true });
  },
);

test.each([[[]], [["--bulk"]]])(
  "Ctrl-C ends reading what is compressed, without calling it damaged: %j",
  async (args) => {
    const { child, output } = started(["-", "--format", "ndjson", ...args], folderOf({}));
    const gzip = createGzip();
    gzip.pipe(child.stdin as NodeJS.WritableStream);
    gzip.write(faulty + valid.repeat(10));
    gzip.flush(constants.Z_SYNC_FLUSH);
    await expect.poll(() => output.out, { timeout: 60_000 }).toContain('"type":"message"');

    child.kill("SIGINT");
    const end = await ended(child);

    expect(end).toEqual({ code: 130, signal: null });
    expect(output.out).not.toContain("unreadable");
    expect(JSON.parse(output.out.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({ unread: 0, isBrokenOff: true });
  },
);

test.each([
  ["SIGTERM", []],
  ["SIGTERM", ["--bulk"]],
  ["SIGHUP", ["--bulk"]],
] as const)("%s leaves what was there, and no half of a report: %j", async (signal, args) => {
  const cwd = folderOf({ ...large, "r.xml": "before" });
  const { child } = started(["in", ...args, "--format", "junit=r.xml"], cwd);
  await expect.poll(() => readdirSync(cwd).length, { timeout: 60_000 }).toBe(3);

  child.kill(signal);
  const end = await ended(child);

  expect(end).toEqual({ code: null, signal });
  expect(readdirSync(cwd).toSorted()).toEqual(["in", "r.xml"]);
  expect(textOf(cwd, "r.xml")).toBe("before");
});

test("whoever presses Ctrl-C twice gets a whole report, or what was there", async () => {
  const cwd = folderOf({ ...large, "r.xml": "before" });
  const { child } = started(["in", "--format", "junit=r.xml"], cwd);
  await expect.poll(() => readdirSync(cwd).length, { timeout: 60_000 }).toBe(3);

  child.kill("SIGINT");
  child.kill("SIGINT");
  const { code, signal } = await ended(child);

  expect([code, signal]).toEqual(code === null ? [null, "SIGINT"] : [130, null]);
  expect(textOf(cwd, "r.xml")).toMatch(code === null ? /^before$/ : /<\/testsuites>\n$/);
  expect(readdirSync(cwd).toSorted()).toEqual(["in", "r.xml"]);
});
