import { stepsOf } from "../json/pointer.ts";
import { type MetValue, walkJson } from "./walk-json.ts";

/** Where a value stands in a JSON text, by offsets; `key` is where its member's name begins. */
export interface Location extends Pick<MetValue, "offset" | "length" | "key"> {
  /** Whether the pointer's value was there; otherwise it is the nearest value around it. */
  readonly isExact: boolean;
}

/** Finds the values of pointers in a text that is JSON, all in one pass. */
export function locateAll(text: string, pointers: Iterable<string>): ReadonlyMap<string, Location> {
  const root: Place = { places: new Map(), found: undefined };
  const wanted = new Map([...pointers].map((pointer) => [pointer, pathTo(root, stepsOf(pointer))]));
  const around: (Place | undefined)[] = [];
  walkJson(text, ({ steps, offset, length, key }) => {
    const depth = steps.length;
    const place = depth === 0 ? root : around[depth - 1]?.places.get(String(steps[depth - 1]));
    around[depth] = place;
    if (place === undefined) return;
    // Of members with one name the last counts, as for JSON.parse.
    if (place.found) forget(place);
    place.found = { offset, length, key };
  });
  return new Map([...wanted].map(([pointer, path]) => [pointer, nearest(path)]));
}

/** A place that is looked for, or that leads to one. */
interface Place {
  readonly places: Map<string, Place>;
  found: Pick<MetValue, "offset" | "length" | "key"> | undefined;
}

function pathTo(root: Place, steps: readonly string[]): readonly Place[] {
  const path = [root];
  let place = root;
  for (const step of steps) {
    const next = place.places.get(step) ?? { places: new Map(), found: undefined };
    place.places.set(step, next);
    path.push(next);
    place = next;
  }
  return path;
}

function forget(place: Place): void {
  place.found = undefined;
  place.places.forEach(forget);
}

function nearest(path: readonly Place[]): Location {
  const found = path.findLast((place) => place.found !== undefined)?.found;
  return { ...(found ?? { offset: 0, length: 1, key: undefined }), isExact: path.at(-1)?.found !== undefined };
}
