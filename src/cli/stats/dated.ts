import type { TimeStats } from "../../testing/stats/stats.ts";

/** More rows than these are summed up. */
const most = 62;

/** Times as they are printed: by the day, by the month where the days are many, and by the year where the months are. */
export function dated({ buckets }: TimeStats): TimeStats["buckets"] {
  const lengths = [10, 7, 4];
  const fitting = lengths.find((length) => new Set(buckets.map(({ at }) => at.slice(0, length))).size <= most);
  const sums = new Map<string, number>();
  for (const { at, messages } of buckets) {
    const key = at.slice(0, fitting ?? 4);
    sums.set(key, (sums.get(key) ?? 0) + messages);
  }
  return [...sums].map(([at, messages]) => ({ at, messages }));
}
