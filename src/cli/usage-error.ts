import { distance } from "fastest-levenshtein";

/** Something is wrong with how the command was called. */
export class UsageError extends Error {}

/**
 * The name among those known that is most like the one given, if it is like it at all; of an address
 * (`provider/event`) its event is enough.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const given = name.toLowerCase();
  const rated = known.map((item) => {
    const forms = [item, item.slice(item.indexOf("/") + 1)];
    return { item, distance: Math.min(...forms.map((form) => distanceOf(given, form.toLowerCase()))) };
  });
  const [best] = rated.toSorted((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(2, given.length / 3) ? best.item : undefined;
}

/** How many letters are to be changed; one for the beginning of a name, too many where nothing is alike. */
function distanceOf(given: string, known: string): number {
  if (given.length > 2 && known.startsWith(given)) return Math.min(1, known.length - given.length);
  const letters = distance(given, known);
  return letters < known.length ? letters : Number.POSITIVE_INFINITY;
}
