import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";

/**
 * Runs the topics that were asked for on the command line, or all: each is a script in the folder, and has a
 * process of its own, so that none is warmed up or slowed down by what another one met.
 */
export function runTopics(folder: string, topics: readonly string[]): void {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((topic) => !topics.includes(topic));
  if (unknown.length > 0) throw new Error(`no such topic: ${unknown.join(", ")}; there are ${topics.join(", ")}`);

  const [cpu] = cpus();
  console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model}`);
  for (const topic of wanted.length > 0 ? wanted : topics) {
    const { status } = spawnSync(process.execPath, [join(folder, `${topic}.ts`)], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}
