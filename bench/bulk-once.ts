/*
 * node bulk-once.ts "parse only"|tolerant|"with notices" THREADS FILE: seconds to look at an archive. Threads are
 * started before the clock is.
 */
import { closeSync, openSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { worked } from "../src/cli/bulk/bulk-request.ts";
import type { Range } from "../src/cli/bulk/check-range.ts";
import { linesOfRange } from "../src/cli/bulk/lines-of-range.ts";
import { rangesOf } from "../src/cli/bulk/ranges-of.ts";

const [, , way = "parse only", threads = "1", file = ""] = isMainThread ? process.argv : (workerData as string[]);

async function task(): Promise<(range: Range) => Promise<number>> {
  if (way === "parse only") return parsed;
  const hasNotices = way === "with notices";
  const work = await worked({ task: "check", isStrict: false, hasNotices, maxFindings: 100, locale: "en" });
  // Loads what judges.
  await work({ file, start: 0, end: 0 });
  return async (range) => {
    const answer = await work(range);
    if ("code" in answer) throw new Error(answer.code);
    return answer.found.lines;
  };
}

async function parsed({ start, end }: Range): Promise<number> {
  const handle = openSync(file, "r");
  let lines = 0;
  for (const { bytes } of linesOfRange(handle, start, end)) {
    if (bytes) JSON.parse(bytes.toString());
    lines += 1;
  }
  closeSync(handle);
  return lines;
}

const run = await task();
const ranges = rangesOf(file);
if (!isMainThread) {
  // What is compiled first is compiled for all.
  parentPort?.on("message", async (range: Range) => parentPort?.postMessage(await run(range)));
  parentPort?.postMessage("ready");
} else if (threads === "1") {
  const started = performance.now();
  for (const range of ranges) await run(range);
  console.log((performance.now() - started) / 1000);
} else {
  const workers = Array.from(
    { length: Number(threads) },
    () => new Worker(new URL(import.meta.url), { workerData: process.argv }),
  );
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once("message", resolve))));
  const queue = [...ranges];
  const started = performance.now();
  await Promise.all(
    workers.map(async (worker) => {
      for (let range = queue.shift(); range; range = queue.shift()) {
        worker.postMessage(range);
        await new Promise((resolve) => worker.once("message", resolve));
      }
    }),
  );
  console.log((performance.now() - started) / 1000);
  process.exit();
}
