import { pointerOf, valueAt } from "../../json/pointer.ts";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import { type Broken, casesOf } from "./cases.ts";
import { grown, type Manner } from "./grow.ts";
import type { Kept } from "./kept.ts";
import { pick, type Random, shuffled } from "./random.ts";
import { breachesAt, replacedAt, type Site, sitesOf } from "./sites.ts";

/** What payloads are made of. */
export interface Source {
  readonly data: SchemaData;
  readonly schema: Schema;
  readonly kept: Kept | undefined;
  readonly random: Random;
}

/** A payload, and the rule that it breaks. */
export interface Payload {
  readonly payload: unknown;
  readonly breaks?: Broken;
}

/** One after another, without end. */
export function* valid(source: Source): Generator<Payload> {
  while (true) yield { payload: payloadFor(source, mannerOf(source.random)) };
}

/** As vendors send: some more, some less. */
function mannerOf(random: Random): Manner {
  const presence = pick(random, [0.05, 0.3, 0.6, 0.9]);
  return { random, presence, nulls: pick(random, [0, 0.2, 0.6]), oddity: 0.05, items: pick(random, [1, 2, 4]) };
}

function payloadFor({ data, schema, kept }: Source, manner: Manner): unknown {
  return grown(data, schema, manner, kept);
}

/** Those that are at the edge as a whole, then each that is in one place; then all of them again in another order. */
export function* boundary(source: Source): Generator<Payload> {
  const { data, schema, kept, random } = source;
  const whole: Omit<Manner, "random">[] = [
    { presence: 0, nulls: 0, oddity: 0, items: 0 },
    { presence: 1, nulls: 0, oddity: 0, items: 2 },
    { presence: 1, nulls: 1, oddity: 1, items: 0 },
    { presence: 1, nulls: 0, oddity: 1, items: 1 },
    { presence: 1, nulls: 0.3, oddity: 0.5, items: 3 },
    { presence: 0.3, nulls: 0.3, oddity: 1, items: 6 },
  ];
  const cases = [...casesOf(data, schema, kept)].filter((one) => one.kind !== "invalid");
  while (true) {
    for (const manner of shuffled(random, whole)) yield { payload: payloadFor(source, { random, ...manner }) };
    for (const { value } of shuffled(random, cases)) yield { payload: value };
  }
}

/** None where nothing can be wrong with a payload. */
export function* invalid(source: Source): Generator<Payload> {
  const { data, schema, kept, random } = source;
  const rules = rulesOf(source);
  while (rules.length > 0) {
    const payload = payloadFor(source, mannerOf(random));
    const wanted = pick(random, rules);
    const broken = brokenAt(source, payload, shuffled(random, sitesOf(data, schema, payload, kept)), wanted);
    if (broken) yield broken;
  }
}

/** The rules that a payload of the event can break. */
function rulesOf({ data, schema, kept }: Source): readonly Broken["rule"][] {
  const cases = [...casesOf(data, schema, kept)];
  return [...new Set(cases.flatMap(({ breaks }) => breaks?.rule ?? []))];
}

/** The payload with the wanted rule broken at the first place that has it. */
function brokenAt(
  { data, random }: Source,
  payload: unknown,
  sites: readonly Site[],
  wanted: Broken["rule"],
): Payload | undefined {
  for (const site of sites) {
    const { steps } = site;
    const breaches = breachesAt(data, site, valueAt(payload, pointerOf(steps))).filter(({ rule }) => rule === wanted);
    if (breaches.length === 0) continue;
    const { rule, level, member, applied } = pick(random, breaches);
    const pointer = pointerOf(member === undefined ? steps : [...steps, member]);
    return { payload: replacedAt(payload, steps, applied), breaks: { rule, pointer, level } };
  }
  return undefined;
}
