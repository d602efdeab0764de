import { Worker } from "node:worker_threads";
import { type Answer, type BulkRequest, worked } from "./bulk-request.ts";
import type { Range } from "./check-range.ts";

/** A range, and what was found in it. */
export interface Answered<R extends BulkRequest> {
  readonly range: Range;
  readonly answer: Answer<R>;
}

/** How many ranges may be done before the one that is waited for: what is found in them is held. */
const ahead = 4;

/** Does what is asked for to ranges, on so many threads; answers come in the order of the ranges. */
export async function* answersTo<R extends BulkRequest>(
  request: R,
  ranges: readonly Range[],
  threads: number,
): AsyncGenerator<Answered<R>> {
  if (threads === 1 || ranges.length === 1) yield* oneByOne(request, ranges);
  else yield* onThreads(request, ranges, Math.min(threads, ranges.length));
}

async function* oneByOne<R extends BulkRequest>(request: R, ranges: readonly Range[]): AsyncGenerator<Answered<R>> {
  const work = await worked(request);
  for (const range of ranges) yield { range, answer: await work(range) };
}

async function* onThreads<R extends BulkRequest>(
  request: R,
  ranges: readonly Range[],
  threads: number,
): AsyncGenerator<Answered<R>> {
  const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./bulk-worker.js";
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL(file, import.meta.url), { workerData: request }),
  );
  const answers = ranges.map(() => eventual<Answer<R>>());
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
    const settle = (answer: Answer<R>) => {
      worker.off("message", settle).off("error", onError);
      answers[index]?.resolve(answer);
      idle.push(worker);
      dispatch();
    };
    worker.on("message", settle).on("error", onError);
    worker.postMessage(ranges[index]);
  }
}

interface Eventual<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

function eventual<T>(): Eventual<T> {
  let resolve: Eventual<T>["resolve"] = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
