/*
 * An archive of deliveries as NDJSON: checked on one thread and on all, over no more than reading its lines and
 * JSON.parse. Each run is a process of its own, in turn. MEGABYTES is how large the archive is, 1000 unless said.
 */
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { registry } from "../src/generated/registry.ts";
import { swiftJudge } from "../src/testing/bulk/swift-judge.ts";
import { archiveOf } from "./archive.ts";
import { messages } from "./messages.ts";
import { figureOf } from "./rounds.ts";
import { digits, goal, print } from "./table.ts";

const thorough = await swiftJudge({ entries: registry, isThorough: true });
const megabytes = Number(process.env.MEGABYTES ?? 1000);
const runs = 5;
const cores = availableParallelism();
const archive = archiveOf(`archive-${megabytes}.ndjson`, megabytes, recordings);

const ways = [
  ["parse only", 1],
  ["tolerant", 1],
  ["with notices", 1],
  ["parse only", cores],
  ["tolerant", cores],
  ["with notices", cores],
] as const;
const times = ways.map(([way, threads]) => ({ way, threads, list: [] as number[] }));
for (let run = 0; run < runs; run += 1) for (const one of times) one.list.push(timeOf(one.way, one.threads));

const medianOf = (way: string, threads: number) =>
  figureOf(times.find((one) => one.way === way && one.threads === threads)?.list ?? []).median;
print(
  `Checking ${(statSync(archive).size / 1e6).toFixed(0)} MB of valid deliveries, ${runs} processes each`,
  times.map(({ way, threads, list }) => {
    const { median, min, max } = figureOf(list);
    const ratio = median / medianOf("parse only", threads);
    const speedup = medianOf(way, 1) / median;
    return {
      way: `${way}, ${threads === 1 ? "one thread" : `${threads} threads`}`,
      s: median.toFixed(2),
      "min–max": `${min.toFixed(2)}–${max.toFixed(2)}`,
      "MB/s": (statSync(archive).size / 1e6 / median).toFixed(0),
      "× parse only": digits(ratio),
      ...(way === "tolerant" ? { goal: goal(ratio, 1.25) } : {}),
      ...(threads > 1 && way === "tolerant"
        ? { "speed-up": digits(speedup), "≥ 0.6 × cores": speedup >= 0.6 * cores ? "met" : "MISSED" }
        : {}),
    };
  }),
);

/** Seconds of the work alone: what starts and loads is the same for all. */
function timeOf(way: string, threads: number): number {
  const script = join(import.meta.dirname, "bulk-once.ts");
  return Number(execFileSync(process.execPath, [script, way, String(threads), archive], { encoding: "utf8" }));
}

/** Recordings of all samples of which there is nothing to say, in turn. */
function recordings(): string[] {
  return messages
    .flatMap(({ contract, event, payloads }) =>
      payloads.map((payload) => {
        const names = Object.keys(contract.headers?.properties ?? {});
        const headers = Object.fromEntries(names.map((name) => [name, /event/i.test(name) ? event : "0".repeat(64)]));
        return JSON.stringify(names.length === 0 ? payload : { headers, payload });
      }),
    )
    .filter((line) => thorough(line) !== undefined);
}
