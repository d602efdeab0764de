import type { TimeStats, TimeUnit } from "./stats.ts";
import { dayIn } from "./text-format.ts";

/** Counts messages by the day; by the month, and then by the year, where there are too many days to keep. */
export interface Times {
  readonly add: (day: string | undefined) => void;
  readonly merge: (other: TimeStats) => void;
  readonly made: () => TimeStats;
}

const units: readonly TimeUnit[] = ["day", "month", "year"];

/** How many characters of a day tell its unit, and how many different units are kept. */
const lengths: Readonly<Record<TimeUnit, number>> = { day: 10, month: 7, year: 4 };
const most = 400;

export function times(): Times {
  let buckets = new Map<string, number>();
  let unit: TimeUnit = "day";
  let none = 0;

  const coarsen = (to: TimeUnit) => {
    if (units.indexOf(to) <= units.indexOf(unit)) return;
    unit = to;
    const finer = buckets;
    buckets = new Map();
    for (const [at, messages] of finer) count(at, messages);
  };
  const count = (at: string, messages: number) => {
    const key = at.slice(0, lengths[unit]);
    buckets.set(key, (buckets.get(key) ?? 0) + messages);
    if (buckets.size > most && unit !== "year") coarsen(unit === "day" ? "month" : "year");
  };
  return {
    add: (day) => {
      if (day === undefined) none += 1;
      else count(day, 1);
    },
    merge: (other) => {
      coarsen(other.unit);
      for (const { at, messages } of other.buckets) count(at, messages);
      none += other.none;
    },
    made: () => ({
      unit,
      buckets: [...buckets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, messages]) => ({ at, messages })),
      none,
    }),
  };
}

/** The day of what a recorder wrote as the time: a text, or seconds or milliseconds since 1970; undefined for what is no time. */
export function dayOf(time: unknown): string | undefined {
  const day = typeof time === "number" ? dayOfNumber(time) : typeof time === "string" ? dayIn(time) : undefined;
  // Nobody sent a webhook before there was a web; and years are kept however many there are.
  return day !== undefined && day >= "1990" && day < "2100" ? day : undefined;
}

/** What would be the year 5138 in seconds is in milliseconds. */
const firstMilliseconds = 1e11;

function dayOfNumber(time: number): string | undefined {
  const date = new Date(Math.abs(time) < firstMilliseconds ? time * 1000 : time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
