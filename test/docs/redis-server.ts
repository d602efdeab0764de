import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { isListening } from "./guides/running-receiver.ts";

/** Whether this machine has a Redis server. */
export const hasRedis = spawnSync("redis-server", ["--version"], { stdio: "ignore" }).status === 0;

/** Starts a Redis server that keeps nothing and takes connections from this machine alone; returns what ends it. */
export async function startRedis(port: number, folder: string): Promise<() => Promise<void>> {
  const options = ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
  const server = spawn("redis-server", options.map(String), { stdio: "ignore" });
  while (!(await isListening(port))) {
    if (server.exitCode !== null) throw new Error(`redis-server ended with ${server.exitCode}`);
    await wait(20);
  }
  return async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill("SIGKILL");
    await once(server, "exit");
  };
}
