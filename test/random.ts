export { pick, seeded } from "../src/testing/generate/random.ts";

/** The seed of this run: SEED, or another each time; printed, so that a failure can be repeated. */
export function seedOfRun(): number {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.info(`seed ${seed} (SEED=${seed} repeats this run)`);
  return seed;
}
