import { closest, distance } from "fastest-levenshtein";

/** Something is wrong with how the command was called. */
export class UsageError extends Error {}

/** The name among those known that is most like the one given, if it is like it at all. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(
    name.toLowerCase(),
    known.map((item) => item.toLowerCase()),
  );
  const found = known.find((item) => item.toLowerCase() === candidate);
  return distance(name.toLowerCase(), candidate) <= Math.max(2, name.length / 3) ? found : undefined;
}
