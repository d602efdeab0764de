import { MisuseError } from "../misuse.ts";
import type { LimitOptions } from "./limits.ts";

/** What remembers the ids of deliveries. */
export interface StoreOptions {
  /**
   * Remembers a delivery's id, and tells whether it came before, in one step: of two deliveries at once
   * with one id, one is the first. Called for deliveries whose sender is proven, where the provider
   * gives them ids; of the others nothing is remembered.
   */
  readonly seen?: (deliveryId: string) => boolean | Promise<boolean>;
  /**
   * Forgets an id that `seen` has remembered, because the delivery was not dealt with after all: `seen`
   * answered too late, or a receiver's handler failed. The sender tries again, and is not to be taken for a
   * repetition. Nobody waits for it.
   */
  readonly forget?: (deliveryId: string) => unknown;
}

/** Whether a delivery came before, or why the store does not tell. */
export type Seen = { readonly isRepeated: boolean } | { readonly cause: unknown };

/** Asks the store, as long as it may take. */
export async function askStore(id: string, options: StoreOptions & LimitOptions): Promise<Seen> {
  const { seen, seenTimeout = 5000 } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), seenTimeout);
  });
  const asked = Promise.resolve(id).then(seen);
  try {
    const answer = await Promise.race([asked, late]);
    if (answer === "late") {
      void asked.then((isRepeated) => (isRepeated === false ? forget(id, options) : undefined)).catch(() => {});
      return { cause: new Error(`The store did not answer within ${seenTimeout} ms.`) };
    }
    if (typeof answer === "boolean") return { isRepeated: answer };
  } catch (cause) {
    return { cause };
  } finally {
    clearTimeout(timer);
  }
  throw new MisuseError("store-unusable", "“seen” has to answer true or false: whether the delivery came before.");
}

/** That the store is down, too, is not what went wrong. */
export function forget(id: string, options: StoreOptions): void {
  void Promise.resolve(id)
    .then(options.forget)
    .catch(() => {});
}
