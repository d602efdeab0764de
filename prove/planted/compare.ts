import type { Planted } from "./archive.ts";
import type { Read } from "./read-reports.ts";

/** How a report differs from what was planted. */
export interface Difference {
  readonly missed: readonly Planted[];
  readonly invented: readonly Read[];
}

/** Compares findings one by one, in all that the report says of them. */
export function differenceOf(planted: readonly Planted[], read: readonly Read[]): Difference {
  const left = new Map<number, Read[]>();
  for (const one of read) left.set(one.line, [...(left.get(one.line) ?? []), one]);
  const missed = planted.filter((one) => {
    const onLine = left.get(one.line) ?? [];
    const index = onLine.findIndex((other) => isSame(one, other));
    if (index !== -1) onLine.splice(index, 1);
    return index === -1;
  });
  return { missed, invented: [...left.values()].flat() };
}

function isSame(planted: Planted, read: Read): boolean {
  const members = Object.keys(read) as (keyof Read)[];
  return members.every((member) => planted[member] === read[member]);
}
