import { setTimeout } from "node:timers/promises";

/** How fast items are taken. */
export interface Pace {
  /** At most so many a second begin; as many as can be unless given. */
  readonly rate?: number | undefined;
  /** At most so many are under way at a time. */
  readonly concurrency: number;
  /** Nothing begins after it. */
  readonly signal: AbortSignal;
}

/** Does something with each item, several at a time, in the order in which they come. */
export async function paced<T>(
  items: AsyncIterable<T>,
  { rate, concurrency, signal }: Pace,
  each: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.asyncIterator]();
  const start = performance.now();
  let begun = 0;
  try {
    await Promise.all(Array.from({ length: concurrency }, worker));
  } finally {
    await iterator.return?.();
  }

  async function worker(): Promise<void> {
    while (!signal.aborted) {
      const next = await iterator.next();
      if (next.done || !(await turn(begun++))) return;
      await each(next.value);
    }
  }

  /** Waits until it is the turn of an item; false if that never comes. */
  async function turn(index: number): Promise<boolean> {
    const wait = rate === undefined ? 0 : start + (index * 1000) / rate - performance.now();
    if (wait > 0) await setTimeout(wait, undefined, { signal }).catch(() => {});
    return !signal.aborted;
  }
}
