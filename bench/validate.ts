/*
 * How long it takes to judge a message, as a ratio to `JSON.parse` of the same text. Peers say the
 * same as ours: tolerant is without formats, open enums and objects; strict is with formats, closed.
 */

import type { Projection } from "../src/compile/index.ts";
import { explain } from "../src/runtime/explain.ts";
import { large, type Message } from "./messages.ts";
import { peers } from "./peers/index.ts";
import { ours } from "./peers/ours.ts";
import type { Validator } from "./peers/peer.ts";
import { faulty, valid, varied } from "./pools.ts";
import { type Contender, figureOf, geometricMean, race } from "./rounds.ts";
import { digits, goal, print, type Row } from "./table.ts";

const rounds = 40;

interface Topic {
  readonly title: string;
  readonly projection: Projection;
  /** The payloads of a message that are judged in turn. */
  readonly pool: (message: Message) => readonly unknown[];
  readonly isValid: boolean;
  readonly work: "verdict" | "findings";
  readonly limit?: number;
}

// What is valid comes first: invalid payloads have other shapes, which slows down every access to a member afterwards.
const topics: readonly Topic[] = [
  { title: "Tolerant, valid", projection: "tolerant", pool: valid, isValid: true, work: "verdict", limit: 0.05 },
  { title: "Strict, valid", projection: "strict", pool: valid, isValid: true, work: "verdict", limit: 0.2 },
  {
    title: "Tolerant, valid, optional members missing at random",
    projection: "tolerant",
    pool: varied,
    isValid: true,
    work: "verdict",
  },
  {
    title: "Strict, valid, optional members missing at random",
    projection: "strict",
    pool: varied,
    isValid: true,
    work: "verdict",
  },
  {
    title: "Tolerant, invalid, verdict only",
    projection: "tolerant",
    pool: faulty("tolerant"),
    isValid: false,
    work: "verdict",
  },
  {
    title: "Strict, invalid, verdict only",
    projection: "strict",
    pool: faulty("strict"),
    isValid: false,
    work: "verdict",
  },
  {
    title: "Strict, invalid, all findings",
    projection: "strict",
    pool: faulty("strict"),
    isValid: false,
    work: "findings",
    limit: 0.3,
  },
];

for (const topic of topics) await show(topic);

async function show(topic: Topic): Promise<void> {
  const { title, isValid, limit } = topic;
  const heats: Map<string, number[]>[] = [];
  for (const message of large) heats.push(await race(await contendersOf(topic, message), rounds));
  const names = [...(heats[0]?.keys() ?? [])].slice(1);
  const figures = names.map((name) => {
    const perSample = heats.map((heat) => heat.get(name) ?? []);
    const mean = figureOf(
      Array.from({ length: rounds }, (_, round) => geometricMean(perSample.map((r) => r[round] ?? 0))),
    );
    return { name, mean, medians: perSample.map((ratios) => figureOf(ratios).median) };
  });
  const rows = figures.map(({ name, mean, medians }): Row => {
    const samples = large.map(({ event }, index) => [event, digits(medians[index] ?? 0)]);
    return {
      "× JSON.parse, medians": name,
      ...Object.fromEntries(samples),
      mean: digits(mean.median),
      "min–max": `${digits(mean.min)}–${digits(mean.max)}`,
      ...(limit !== undefined && name.startsWith("ours") ? { goal: goal(mean.median, limit) } : {}),
    };
  });
  const [own, ...others] = figures.filter(({ name }) => !name.startsWith("ours, in words"));
  const nearest = others.toSorted((a, b) => a.mean.median - b.mean.median)[0];
  const factor = (nearest?.mean.median ?? 0) / (own?.mean.median ?? 1);
  const notes = [
    `nearest peer: ${nearest?.name}, ${digits(factor)} × ours${isValid && factor < 1 ? " (goal MISSED: ahead of every peer)" : ""}`,
  ];
  print(`${title} (mean: geometric, over the four samples)`, rows, notes);
}

async function contendersOf(topic: Topic, message: Message): Promise<Contender[]> {
  const { projection, work, isValid } = topic;
  const texts = topic.pool(message).map((payload) => JSON.stringify(payload));
  const items = texts.map((text) => JSON.parse(text) as unknown);
  const validators: [string, Validator][] = [["ours", await ours(message, projection)]];
  for (const peer of peers) {
    if (peer.projections.includes(projection)) validators.push([peer.name, peer.make(message, projection)]);
  }
  if (items.some((item) => validators[0]?.[1].is(item) !== isValid)) throw new Error(`${message.address}: wrong pool`);
  const contenders = validators.map(([name, validator]) => ({
    name,
    items,
    run: work === "verdict" ? validator.is : validator.findings,
  }));
  const { imported, event } = message;
  const inWords: Contender = {
    name: "ours, in words (async)",
    items,
    run: (payload) => explain(imported, event, { payload }, { projection }),
    isAsync: true,
  };
  const parse: Contender = { name: "JSON.parse", items: texts, run: (text) => JSON.parse(text) as unknown };
  return [parse, ...contenders.slice(0, 1), ...(work === "findings" ? [inWords] : []), ...contenders.slice(1)];
}
