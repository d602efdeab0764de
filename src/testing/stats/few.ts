import type { FewStats } from "./stats.ts";

/**
 * Counts texts of the sender's, as long as there are few different ones. Where there are many, they are data
 * rather than names: then none is kept, in whatever order they came.
 */
export interface Few {
  readonly add: (name: string, count?: number) => void;
  /** Counts what may not be named. */
  readonly addUnnamed: (count?: number) => void;
  readonly merge: (other: FewStats) => void;
  readonly made: () => FewStats;
}

/** How many different texts are few. */
export const most = 32;

export function few(): Few {
  const named = new Map<string, number>();
  let unnamed = 0;
  let isMany = false;

  const addUnnamed = (count = 1) => {
    unnamed += count;
  };
  const giveUp = () => {
    isMany = true;
    for (const count of named.values()) unnamed += count;
    named.clear();
  };
  const add = (name: string, count = 1) => {
    if (isMany) return addUnnamed(count);
    named.set(name, (named.get(name) ?? 0) + count);
    if (named.size > most) giveUp();
  };
  return {
    add,
    addUnnamed,
    merge: (other) => {
      if (other.many) giveUp();
      for (const { name, count } of other.named) add(name, count);
      addUnnamed(other.unnamed);
    },
    made: () => ({
      named: [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => ({ name, count })),
      unnamed,
      ...(isMany ? { many: true } : {}),
    }),
  };
}
