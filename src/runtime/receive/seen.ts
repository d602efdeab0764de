/** What remembers the ids of deliveries. */
export interface StoreOptions {
  /**
   * Remembers a delivery's id, and tells whether it came before, in one step: of two deliveries at once
   * with one id, one is the first. Called for deliveries whose sender is proven, where the provider
   * gives them ids; of the others nothing is remembered.
   */
  readonly seen?: (deliveryId: string) => boolean | Promise<boolean>;
  /** How long `seen` may take, in milliseconds; 5,000 unless said otherwise. */
  readonly seenTimeout?: number;
}

/** Whether a delivery came before; undefined where the store failed, or did not answer in time. */
export async function isSeen(id: string, { seen, seenTimeout = 5000 }: StoreOptions): Promise<boolean | undefined> {
  if (seen === undefined) return false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), seenTimeout);
  });
  try {
    const answer = await Promise.race([Promise.resolve(id).then(seen), late]);
    return typeof answer === "boolean" ? answer : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
