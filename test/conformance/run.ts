import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "vitest";
import { environment, main } from "../cli/command.ts";

/** What the receivers' deliveries are signed with, or carry. */
export const secret = "пароль/not+a real-secret";

/** What of a report the tests look at. */
export interface Report {
  readonly receiver: { readonly url: string; readonly seed: number };
  readonly cases: readonly {
    readonly id: string;
    readonly kind: string;
    readonly verdict: string;
    readonly title: string;
    readonly why: string;
    readonly remedy: string;
    readonly complaints: readonly { readonly message: string; readonly of?: string }[];
  }[];
  readonly totals: {
    readonly cases: number;
    readonly good: number;
    readonly complaints: number;
    readonly notRun: number;
    readonly score: number;
    readonly ended?: { readonly by: string; readonly failure?: string; readonly running?: readonly string[] };
  };
}

/** Starts the real command, with the secret in its environment. */
export function started(args: readonly string[], cwd?: string) {
  const env = { ...environment, SECRET: secret };
  const child = spawn(process.execPath, [main, "test", ...args], { env, ...(cwd === undefined ? {} : { cwd }) });
  const output = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output.err += text;
  });
  const ended = once(child, "close").then(([code]) => {
    expect(`${output.out}${output.err}`).not.toMatch(/^ +at .*[:(]|node:internal|\.ts:\d+:\d+\n/m);
    expectNoSecret(`${output.out}${output.err}`);
    return { code: code as number | null, ...output };
  });
  return { child, output, ended };
}

/** Runs it to its end. */
export function tested(args: readonly string[], cwd?: string) {
  return started(args, cwd).ended;
}

/** The same with its report as JSON. */
export async function reportOf(url: string, args: readonly string[]) {
  const { code, out, err } = await tested([url, "--format", "json", ...args]);
  return { code, err, report: JSON.parse(out) as Report };
}

/** The kinds of the cases that are complained of. */
export function complained({ cases }: Report): string[] {
  return [...new Set(cases.filter(({ verdict }) => verdict === "complaint").map(({ kind }) => kind))];
}

/** The secret is nowhere: plain, Base64, hexadecimal, URL-encoded, escaped as in JSON. */
export function expectNoSecret(text: string): void {
  const bytes = Buffer.from(secret);
  const ascii = JSON.stringify(secret).replace(/[^\0-\x7f]/g, (unit) => `\\u0${unit.charCodeAt(0).toString(16)}`);
  const forms = [
    secret,
    bytes.toString("base64"),
    bytes.toString("hex"),
    encodeURIComponent(secret),
    ascii.slice(1, -1),
  ];
  for (const form of forms) expect(text.includes(form)).toBe(false);
}
