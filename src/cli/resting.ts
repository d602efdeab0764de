import { setImmediate } from "node:timers/promises";

/** Lets signals be heard, ten times a second: they are not while something is computed. */
export function resting(): () => Promise<void> | undefined {
  let rested = performance.now();
  return () => (performance.now() - rested < 100 ? undefined : rest());

  async function rest(): Promise<void> {
    await setImmediate();
    rested = performance.now();
  }
}
