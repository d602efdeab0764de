/*
 * A thread of `hirehooks check` or `hirehooks stats`: does one range after the other. It reads for itself;
 * sending it lines would cost more than what is done with them.
 */
import { parentPort, workerData } from "node:worker_threads";
import { type BulkRequest, worked } from "./bulk-request.ts";
import type { Range } from "./check-range.ts";

const work = worked(workerData as BulkRequest);

parentPort?.on("message", async (range: Range) => parentPort?.postMessage(await (await work)(range)));
