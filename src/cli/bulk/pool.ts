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

/** So many bytes are looked at by one thread in less time than it takes to start, and warm up, another. */
const bytesPerThread = 32 * 1024 * 1024;

/**
 * Does what is asked for to ranges, which may be of several files, on as many threads as are worth while; answers
 * come in the order of the ranges.
 */
export async function* answersTo<R extends BulkRequest>(
  request: R,
  ranges: readonly Range[],
  threads: number,
): AsyncGenerator<Answered<R>, undefined> {
  const bytes = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  const worthwhile = Math.min(threads, Math.ceil(bytes / bytesPerThread));
  if (worthwhile <= 1) yield* oneByOne(request, ranges);
  else yield* onThreads(request, ranges, worthwhile);
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
  const answers: (Eventual<Answer<R>> | undefined)[] = ranges.map(() => eventual<Answer<R>>());
  const workers = new Set<Worker>();
  const idle: Worker[] = [];
  let [next, done, isOver] = [0, 0, false];
  try {
    for (let thread = 0; thread < threads; thread += 1) start();
    dispatch();
    for (const [index, range] of ranges.entries()) {
      const answer = await answers[index]?.promise;
      answers[index] = undefined;
      done = index + 1;
      dispatch();
      if (answer) yield { range, answer };
    }
  } finally {
    isOver = true;
    await Promise.all([...workers].map((worker) => worker.terminate()));
  }

  function start(): void {
    const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./bulk-worker.js";
    const worker = new Worker(new URL(file, import.meta.url), { workerData: request });
    workers.add(worker);
    idle.push(worker);
  }

  function dispatch(): void {
    while (idle.length > 0 && next < ranges.length && next < done + threads * ahead) {
      const worker = idle.pop();
      if (worker) give(worker, next);
      next += 1;
    }
  }

  function give(worker: Worker, index: number): void {
    let code = "ERR_WORKER_EXIT";
    const onError = (error: NodeJS.ErrnoException) => {
      code = String(error.code ?? error.name);
    };
    // A thread that came to an end answers nothing more: the range is lost, and another takes its place.
    const onExit = () => {
      workers.delete(worker);
      if (isOver) return;
      start();
      settle({ code });
    };
    const onAnswer = (answer: Answer<R>) => {
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      idle.push(worker);
      settle(answer);
    };
    const settle = (answer: Answer<R>) => {
      answers[index]?.resolve(answer);
      dispatch();
    };
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
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
