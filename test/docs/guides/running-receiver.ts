import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { environment } from "../../cli/command.ts";
import { freePort } from "../free-port.ts";

export interface RunningReceiver {
  readonly port: string;
  /** Posts bytes; returns the status of the answer. */
  readonly post: (headers: Readonly<Record<string, string>>, body?: Uint8Array<ArrayBuffer>) => Promise<number>;
  /** Ends it; returns what it has printed, line by line. */
  readonly stop: () => Promise<{ readonly stdout: readonly string[]; readonly stderr: readonly string[] }>;
}

/** Starts a receiver by the line that a reader would type, on a free port, and waits until it listens. */
export async function startReceiver(folder: string, line: string): Promise<RunningReceiver> {
  const port = String(await freePort());
  // A group of its own, so that whatever the shell starts ends with it.
  const child = spawn("sh", ["-c", line], { cwd: folder, detached: true, env: { ...environment, PORT: port } });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const [lines, faults] = [createInterface(child.stdout), createInterface(child.stderr)];
  lines.on("line", (text) => stdout.push(text));
  faults.on("line", (text) => stderr.push(text));
  const ended = Promise.all([once(lines, "close"), once(faults, "close"), once(child, "exit")]);
  await Promise.race([once(lines, "line"), ended]);
  if (stdout.length === 0) throw new Error(stderr.join("\n"));
  return {
    port,
    post: async (headers, body) => {
      const response = await fetch(`http://127.0.0.1:${port}`, { method: "POST", headers, body: body ?? null });
      return response.status;
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? Number.NaN));
      await ended;
      return { stdout, stderr };
    },
  };
}
