import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect } from "vitest";
import { type Answer, post } from "../../../src/cli/deliver/post.ts";
import { environment, main } from "../command.ts";

export interface Listener {
  readonly child: ChildProcess;
  readonly output: { out: string; err: string };
  readonly url: string;
  /** What was printed as NDJSON so far. */
  readonly parts: () => readonly Part[];
  /** Waits for the end, and tells the exit code or the signal. */
  readonly ended: () => Promise<number | string | null>;
}

// biome-ignore lint/suspicious/noExplicitAny: parts are of several kinds, and tests say which
export type Part = Record<string, any>;

const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

interface Start {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the real command, and waits until it listens. */
export async function listener(args: readonly string[], { cwd, env = {} }: Start = {}): Promise<Listener> {
  const started = start(args, { ...(cwd === undefined ? {} : { cwd }), env });
  await expect.poll(() => started.output.out + started.output.err, { timeout: 60_000 }).toMatch(/https?:\/\/\S+/);
  await expect.poll(() => started.output.out, { timeout: 60_000 }).toMatch(/https?:\/\/\S+/);
  const [url = ""] = /https?:\/\/[^\s"]+/.exec(started.output.out) ?? [];
  return { ...started, url };
}

/** Starts it, and waits for nothing. */
export function start(args: readonly string[], { cwd, env = {} }: Start = {}): Omit<Listener, "url"> {
  const child = spawn(process.execPath, [main, "listen", ...args], {
    env: { ...environment, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(cwd === undefined ? {} : { cwd }),
  });
  children.push(child);
  const output = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output.err += text;
  });
  const closed = once(child, "close") as Promise<[number | null, string | null]>;
  return {
    child,
    output,
    parts: () =>
      output.out
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Part),
    ended: async () => {
      const [code, signal] = await closed;
      expect(output.err).not.toMatch(/^ +at .*[:(]|node:internal|\.ts:\d+:\d+\n/m);
      return code ?? signal;
    },
  };
}

/** Posts a body, and gives the answer. */
export async function posted(
  url: string,
  body: string | Uint8Array | object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const bytes =
    body instanceof Uint8Array
      ? body
      : new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body));
  const result = await post({ url: new URL(url), headers: Object.entries(headers), body: bytes, timeout: 60_000 });
  if ("failure" in result) throw new Error(`${result.failure} ${result.code}`);
  return result;
}

export const deleted = { type: "job", event: "delete", data: { job_id: 1 } };
export const hired = { event: "job.created", export_key: "made-up-key-77", user_id: 5, user_name: "Jane Quillfeather" };
