import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { environment } from "./user-project.ts";

export interface RunningReceiver {
  readonly port: string;
  /** What it has printed so far, line by line. */
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  /** Posts bytes; returns the status of the answer. */
  readonly post: (headers: Readonly<Record<string, string>>, body?: Uint8Array<ArrayBuffer>) => Promise<number>;
  /** Ends it; returns all that it has printed. */
  readonly stop: () => Promise<{ readonly stdout: readonly string[]; readonly stderr: readonly string[] }>;
}

/** Starts a receiver by the line that a reader would type, on a free port, and waits until it listens. */
export async function startReceiver(
  folder: string,
  line: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningReceiver> {
  const port = String(await freePort());
  const env = { ...environment, ...more, PORT: port };
  // A group of its own, so that whatever the shell starts ends with it.
  const child = spawn("sh", ["-c", line], { cwd: folder, detached: true, env });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const [lines, faults] = [createInterface(child.stdout), createInterface(child.stderr)];
  lines.on("line", (text) => stdout.push(text));
  faults.on("line", (text) => stderr.push(text));
  const ended = Promise.all([once(lines, "close"), once(faults, "close"), once(child, "exit")]);
  while (!(await isListening(Number(port)))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      await ended;
      throw new Error([...stdout, ...stderr].join("\n"));
    }
    await wait(20);
  }
  return {
    port,
    stdout,
    stderr,
    post: async (headers, body) => {
      const response = await fetch(`http://127.0.0.1:${port}/hooks`, { method: "POST", headers, body: body ?? null });
      return response.status;
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? Number.NaN));
      await ended;
      return { stdout, stderr };
    },
  };
}

/** Whether somebody takes connections on a port of this machine. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const settled = (isUp: boolean) => () => {
      socket.destroy();
      resolve(isUp);
    };
    socket.once("connect", settled(true)).once("error", settled(false));
  });
}
