/// <reference lib="esnext.disposable" preserve="true" />

/** What came, and what is still to come. */
export interface Arrivals<D> extends AsyncDisposable {
  /** All that came, in order. */
  readonly deliveries: readonly D[];
  /**
   * The next delivery that was not asked for before. Rejects where none comes in time; `timeout` is in milliseconds,
   * 5000 unless given.
   */
  readonly next: (options?: { readonly timeout?: number }) => Promise<D>;
}

interface Waiting<D> {
  readonly resolve: (delivery: D) => void;
  readonly reject: (error: Error) => void;
}

/** Keeps deliveries in order for whoever asks for them, before or after they come. */
export function arrivalsOf<D>() {
  const deliveries: D[] = [];
  const waiting: Waiting<D>[] = [];
  let asked = 0;
  let isEnded = false;
  return {
    arrivals: { deliveries, next },
    add(delivery: D): void {
      deliveries.push(delivery);
      const first = waiting.shift();
      if (first === undefined) return;
      asked += 1;
      first.resolve(delivery);
    },
    end(): void {
      isEnded = true;
      for (const { reject } of waiting.splice(0)) reject(closed());
    },
  };

  function next({ timeout = 5000 }: { readonly timeout?: number } = {}): Promise<D> {
    const there = deliveries[asked];
    if (there !== undefined) {
      asked += 1;
      return Promise.resolve(there);
    }
    if (isEnded) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      const own: Waiting<D> = {
        resolve: (delivery) => {
          clearTimeout(timer);
          resolve(delivery);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(own), 1);
        reject(
          new Error(
            `No delivery came within ${timeout} ms; ${deliveries.length} came before. Was it sent to the listener's url?`,
          ),
        );
      }, timeout);
      waiting.push(own);
    });
  }
}

function closed(): Error {
  return new Error("The listener was closed before a delivery came.");
}
