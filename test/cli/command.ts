import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, inject } from "vitest";
import type { CheckReport, FileReport, LocatedIssue, MessageReport } from "../../src/testing/report.ts";

export const main = inject("command");

/** Nothing of the machine's own language or terminal. */
export const environment = { PATH: process.env.PATH, HOME: process.env.HOME };

export interface Call {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the real command; holds that it never shows a stack trace. */
export function hirehooks(args: readonly string[], { cwd, input = "", env = {} }: Call = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    input,
    maxBuffer: 2 ** 28,
    env: { ...environment, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  expect(`${stdout}${stderr}`).not.toMatch(/^ +at .*[:(]|node:internal|\.ts:\d+:\d+\n/m);
  return { code: status, stdout, stderr };
}

/** A folder with these files in it; what is not text or bytes is written as JSON. */
export function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "hirehooks-cli-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const isRaw = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(path, isRaw ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Checks one file with this content; `name` says what kind it is. */
export function check(content: unknown, args: readonly string[] = [], name = "delivery.json") {
  return hirehooks(["check", name, ...args], { cwd: folderOf({ [name]: content }) });
}

/** The same, as the JSON output has it. */
export function reportOf(content: unknown, args: readonly string[] = [], name = "delivery.json") {
  const { code, stdout, stderr } = check(content, ["--format", "json", ...args], name);
  const { files, totals } = JSON.parse(stdout) as CheckReport;
  const file = files[0] as FileReport;
  const message = file.messages[0] as MessageReport;
  const issue = message?.issues[0] as LocatedIssue;
  return { code, stdout, stderr, files, totals, file, message, issue, fault: file.fault };
}

/** A delivery of Huntflow's that is as the contract says, with other or further members. */
export function applicant(members: object = {}, event: object = {}): object {
  return { event: { type: "ADD", applicant: { id: 1, ...members }, ...event } };
}

/** The same with its headers. */
export function recorded(payload: unknown, headers: object = {}): object {
  return { headers: { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Delivery": "1", ...headers }, payload };
}
