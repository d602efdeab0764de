/*
 * How long it takes to judge a message, as a ratio to `JSON.parse` of the same text. Peers say the
 * same as ours: tolerant is without formats, with open enums and objects; strict has all of them.
 */
import type { Projection } from "../src/compile/index.ts";
import { explain } from "../src/runtime/explain.ts";
import { large, type Message } from "./messages.ts";
import { peers } from "./peers/index.ts";
import { ours } from "./peers/ours.ts";
import type { Validator } from "./peers/peer.ts";
import { type Contender, type Figure, figureOf, geometricMean, type Race, race } from "./rounds.ts";
import { digits, goal, print, type Row } from "./table.ts";
import { type Topic, topics } from "./topics.ts";

const rounds = 100;
const worded = "ours, in words (async)";

type Validators = readonly [ours: Validator, others: readonly (readonly [name: string, Validator])[]];
const made = new Map<string, Validators>();

for (const topic of topics) {
  const heats = await Promise.all(large.map((message) => contendersOf(topic, message)));
  show(topic, await race(heats, rounds));
}

/** `JSON.parse` first: the others are told as ratios to it. */
async function contendersOf({ projection, pool, isValid, work }: Topic, message: Message): Promise<Contender[]> {
  const { imported, event, address } = message;
  const texts = pool(message).map((payload) => JSON.stringify(payload));
  const items = texts.map((text) => JSON.parse(text) as unknown);
  const [own, others] = await validatorsOf(message, projection);
  if (items.some((item) => own.is(item) !== isValid)) throw new Error(`${address}: not what the topic is about`);
  const does = work === "verdict" ? "is" : "findings";
  const inWords: Contender = {
    name: worded,
    items,
    run: (payload) => explain(imported, event, { payload }, { projection }),
    isAsync: true,
  };
  return [
    { name: "JSON.parse", items: texts, run: (text) => JSON.parse(text) as unknown },
    { name: "ours", items, run: own[does] },
    ...(work === "findings" ? [inWords] : []),
    ...others.map(([name, validator]) => ({ name, items, run: validator[does] })),
  ];
}

/** Made once: ours meet the payloads of one topic after the other, and so do those of others. */
async function validatorsOf(message: Message, projection: Projection): Promise<Validators> {
  const key = `${projection} ${message.address}`;
  const known = made.get(key);
  if (known) return known;
  const others = peers
    .filter(({ projections }) => projections.includes(projection))
    .map((peer) => [peer.name, peer.make(message, projection)] as const);
  const validators: Validators = [await ours(message, projection), others];
  made.set(key, validators);
  return validators;
}

interface Line {
  readonly name: string;
  readonly medians: readonly number[];
  readonly mean: Figure;
}

function show({ title, isValid, limit }: Topic, races: readonly Race[]): void {
  const names = [...(races[0]?.ratios.keys() ?? [])].filter((name) => name !== "JSON.parse");
  const lines = names.map((name) => lineOf(name, races));
  const rows = lines.map(({ name, medians, mean }): Row => {
    const samples = large.map(({ event }, index) => [event, digits(medians[index] ?? 0)]);
    return {
      "× JSON.parse, medians": name,
      ...Object.fromEntries(samples),
      mean: digits(mean.median),
      "min–max": `${digits(mean.min)}–${digits(mean.max)}`,
      ...(limit !== undefined && name.startsWith("ours") ? { goal: goal(mean.median, limit) } : {}),
    };
  });
  const times = races.map(({ base }) => (base.median * 1000).toFixed(1)).join(", ");
  print(`${title} (mean: geometric, over the four samples)`, rows, [
    nearest(lines, isValid && limit !== undefined),
    `JSON.parse takes ${times} µs`,
  ]);
}

function lineOf(name: string, races: readonly Race[]): Line {
  const ratios = races.map((one) => one.ratios.get(name) ?? []);
  const means = Array.from({ length: rounds }, (_, round) => geometricMean(ratios.map((list) => list[round] ?? 0)));
  return { name, medians: ratios.map((list) => figureOf(list).median), mean: figureOf(means) };
}

function nearest(lines: readonly Line[], hasGoal: boolean): string {
  const [own, ...others] = lines.filter(({ name }) => name !== worded);
  const [best] = others.toSorted((a, b) => a.mean.median - b.mean.median);
  const factor = (best?.mean.median ?? 0) / (own?.mean.median ?? 1);
  const goal = hasGoal ? `; goal: ours ahead of every peer, ${factor > 1 ? "met" : "MISSED"}` : "";
  return `nearest peer: ${best?.name}, ${digits(factor)} × ours${goal}`;
}
