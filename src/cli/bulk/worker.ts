/*
 * A thread of `hirehooks check`: checks one range after the other. It reads for itself; sending it lines would
 * cost more than checking them.
 */
import { parentPort, workerData } from "node:worker_threads";
import { type Answer, type BulkRequest, optionsOf } from "./bulk-request.ts";
import { checkRange, type Range } from "./check-range.ts";

const options = optionsOf(workerData as BulkRequest);

parentPort?.on("message", async (range: Range) => parentPort?.postMessage(await answerTo(range)));

async function answerTo(range: Range): Promise<Answer> {
  try {
    return { found: await checkRange(range, await options) };
  } catch (error) {
    return { code: String((error as NodeJS.ErrnoException).code ?? (error as Error).name) };
  }
}
