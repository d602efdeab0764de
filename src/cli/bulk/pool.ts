import { Worker } from "node:worker_threads";
import { type Answer, type BulkRequest, optionsOf } from "./bulk-request.ts";
import { checkRange, type Range } from "./check-range.ts";

/** A range, and what was found in it. */
export interface Answered {
  readonly range: Range;
  readonly answer: Answer;
}

/** How many ranges may be done before the one that is waited for: what is found in them is held. */
const ahead = 4;

/** Checks ranges on so many threads; answers come in the order of the ranges. */
export async function* checkRanges(
  ranges: readonly Range[],
  request: BulkRequest,
  threads: number,
): AsyncGenerator<Answered> {
  if (threads === 1 || ranges.length === 1) yield* oneByOne(ranges, request);
  else yield* onThreads(ranges, request, Math.min(threads, ranges.length));
}

async function* oneByOne(ranges: readonly Range[], request: BulkRequest): AsyncGenerator<Answered> {
  const options = await optionsOf(request);
  for (const range of ranges) {
    const answer = await checkRange(range, options).then(
      (found): Answer => ({ found }),
      (error: NodeJS.ErrnoException): Answer => ({ code: String(error.code ?? error.name) }),
    );
    yield { range, answer };
  }
}

async function* onThreads(ranges: readonly Range[], request: BulkRequest, threads: number): AsyncGenerator<Answered> {
  const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./bulk-worker.js";
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL(file, import.meta.url), { workerData: request }),
  );
  const answers = ranges.map(eventual);
  const idle = [...workers];
  let [next, done] = [0, 0];
  try {
    dispatch();
    for (const [index, range] of ranges.entries()) {
      const answer = await answers[index]?.promise;
      done = index + 1;
      dispatch();
      if (answer) yield { range, answer };
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  function dispatch(): void {
    while (idle.length > 0 && next < ranges.length && next < done + threads * ahead) {
      const worker = idle.pop();
      if (worker) give(worker, next);
      next += 1;
    }
  }

  function give(worker: Worker, index: number): void {
    const onError = (error: Error) => settle({ code: error.name });
    const settle = (answer: Answer) => {
      worker.off("message", settle).off("error", onError);
      answers[index]?.resolve(answer);
      idle.push(worker);
      dispatch();
    };
    worker.on("message", settle).on("error", onError);
    worker.postMessage(ranges[index]);
  }
}

interface Eventual {
  readonly promise: Promise<Answer>;
  readonly resolve: (answer: Answer) => void;
}

function eventual(): Eventual {
  let resolve: Eventual["resolve"] = () => {};
  const promise = new Promise<Answer>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
