/** One of those that are timed: what it does with one item, and the items it takes in turn. */
export interface Contender {
  readonly name: string;
  readonly items: readonly unknown[];
  readonly run: (item: never) => unknown;
  /** Whether each run is to be awaited before the next. */
  readonly isAsync?: boolean;
}

/** A ratio per round: the median is the figure, the rest is the spread. */
export interface Figure {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export interface Race {
  /** By name, a ratio per round. */
  readonly ratios: ReadonlyMap<string, readonly number[]>;
  /** Milliseconds per run of the first. */
  readonly base: Figure;
}

/** How long a batch takes, in ms: long against the clock, short against what else the machine does. */
const batch = 1;

/**
 * Times the contenders of all heats in turn (A B C A B C …), so that what the machine does meanwhile
 * strikes all of them, and gives for each round each one's time as a ratio to the first of its heat.
 */
export async function race(heats: readonly (readonly Contender[])[], rounds: number): Promise<Race[]> {
  const lanes: Lane[][] = [];
  for (const contenders of heats) {
    const heat: Lane[] = [];
    for (const contender of contenders) heat.push({ contender, count: await calibrate(contender), times: [] });
    lanes.push(heat);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const lane of lanes.flat()) lane.times.push(await timeOf(lane.contender, lane.count));
  }
  return lanes.map(raceOf);
}

interface Lane {
  readonly contender: Contender;
  /** Runs in a batch. */
  readonly count: number;
  /** Milliseconds per run, by round. */
  readonly times: number[];
}

function raceOf(heat: readonly Lane[]): Race {
  const base = heat[0]?.times ?? [];
  const ratios = heat.map(({ contender, times }): [string, number[]] => [
    contender.name,
    times.map((time, round) => time / (base[round] ?? Number.NaN)),
  ]);
  return { ratios: new Map(ratios), base: figureOf(base) };
}

/** Warms a contender up, and tells how many runs make a batch. */
async function calibrate(contender: Contender): Promise<number> {
  let count = contender.items.length;
  let total = 0;
  let last = 0;
  while (total < 60) {
    last = await timeOf(contender, count);
    total += last * count;
    if (last * count < batch) count *= 2;
  }
  const { length } = contender.items;
  // Whole turns through the items: a batch holds each as often as the others.
  return Math.max(1, Math.round(batch / last / length)) * length;
}

/** Milliseconds per run. */
async function timeOf({ items, run, isAsync = false }: Contender, count: number): Promise<number> {
  const started = performance.now();
  if (isAsync) {
    for (let index = 0; index < count; index += 1) kept = await run(items[index % items.length] as never);
  } else {
    kept = loop(items, run, count);
  }
  return (performance.now() - started) / count;
}

function loop(items: readonly unknown[], run: Contender["run"], count: number): unknown {
  const { length } = items;
  let result: unknown;
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    result = run(items[at] as never);
    at = at + 1 === length ? 0 : at + 1;
  }
  return result;
}

/** Where results go, so that no compiler may leave out what makes them. */
export let kept: unknown;

export function figureOf(values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  return { median: at(0.5), min: at(0), max: at(1) };
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
