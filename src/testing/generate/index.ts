import { pointerOf, valueAt } from "../../json/pointer.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import { headerIn } from "../../runtime/expression.ts";
import type { SchemaData } from "../../runtime/schema-data.ts";
import { type Broken, casesOf } from "./cases.ts";
import { grown, type Manner } from "./grow.ts";
import { type Kept, keptOf } from "./kept.ts";
import { between, pick, type Random, seeded, shuffled } from "./random.ts";
import { breachesAt, replacedAt, type Site, sitesOf } from "./sites.ts";

export type { Broken } from "./cases.ts";
export { type Case, casesOf } from "./cases.ts";

/** What is to be generated. */
export interface GenerateRequest {
  readonly contract: AnyContract;
  /** `(await contract.schemas()).schemas` */
  readonly schemas: SchemaData;
  /** One of the contract's events. */
  readonly event: string;
  /**
   * `valid`: as the provider might send it. `boundary`: what the strict contract lets pass at its edges.
   * `invalid`: one rule of the strict contract is broken at one place.
   */
  readonly kind: GeneratedKind;
  /** The same seed, the same payloads. */
  readonly seed: number;
  /** How many; 100 unless said otherwise. */
  readonly count?: number;
}

export type GeneratedKind = "valid" | "boundary" | "invalid";

/** One message; where bodies are lists, one element. */
export interface Generated {
  readonly payload: unknown;
  /** The headers that name event and delivery, where the contract has such. No signature. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly breaks?: Broken;
}

/**
 * Payloads of an event, by a seed. Whatever is broken, event, version and provider can still be told from headers
 * and payload: a payload without them would be another message, or none.
 */
export function* payloadsOf(request: GenerateRequest): Generator<Generated> {
  const { contract, schemas, event, kind, seed, count = 100 } = request;
  const random = seeded(seed);
  const kept = keptOf(contract, schemas, event);
  const made = { valid, boundary, invalid }[kind]({ data: schemas, event, kept, random });
  for (let index = 0; index < count; index += 1) {
    const { value, done } = made.next();
    if (done) return;
    const headers = headersFor(contract, event, random);
    yield headers === undefined
      ? value
      : { payload: value.payload, headers, ...(value.breaks && { breaks: value.breaks }) };
  }
}

interface Source {
  readonly data: SchemaData;
  readonly event: string;
  readonly kept: Kept | undefined;
  readonly random: Random;
}

function* valid(source: Source): Generator<Generated> {
  while (true) yield { payload: payloadFor(source, mannerOf(source.random)) };
}

/** As vendors send: some more, some less. */
function mannerOf(random: Random): Manner {
  const presence = pick(random, [0.05, 0.3, 0.6, 0.9]);
  return { random, presence, nulls: pick(random, [0, 0.2, 0.6]), oddity: 0.05, items: pick(random, [1, 2, 4]) };
}

function payloadFor({ data, event, kept }: Source, manner: Manner): unknown {
  return grown(data, data.payloads[event] ?? {}, manner, kept);
}

/** Payloads that are at the edge as a whole, then each that is in one place; then all of them again in another order. */
function* boundary(source: Source): Generator<Generated> {
  const { data, event, kept, random } = source;
  const whole: Omit<Manner, "random">[] = [
    { presence: 0, nulls: 0, oddity: 0, items: 0 },
    { presence: 1, nulls: 0, oddity: 0, items: 2 },
    { presence: 1, nulls: 1, oddity: 1, items: 0 },
    { presence: 1, nulls: 0, oddity: 1, items: 1 },
    { presence: 1, nulls: 0.3, oddity: 0.5, items: 3 },
    { presence: 0.3, nulls: 0.3, oddity: 1, items: 6 },
  ];
  const cases = [...casesOf(data, data.payloads[event] ?? {}, kept)].filter((one) => one.kind !== "invalid");
  while (true) {
    for (const manner of shuffled(random, whole)) yield { payload: payloadFor(source, { random, ...manner }) };
    for (const { value } of shuffled(random, cases)) yield { payload: value };
  }
}

function* invalid(source: Source): Generator<Generated> {
  const { data, event, kept, random } = source;
  const schema = data.payloads[event] ?? {};
  const rules = rulesOf(source);
  while (rules.length > 0) {
    const payload = payloadFor(source, mannerOf(random));
    const wanted = pick(random, rules);
    const broken = brokenAt(source, payload, shuffled(random, sitesOf(data, schema, payload, kept)), wanted);
    if (broken) yield broken;
  }
}

/** The rules that a payload of the event can break. */
function rulesOf({ data, event, kept }: Source): readonly Broken["rule"][] {
  const cases = [...casesOf(data, data.payloads[event] ?? {}, kept)];
  return [...new Set(cases.flatMap(({ breaks }) => breaks?.rule ?? []))];
}

/** The payload with the wanted rule broken at the first place that has it. */
function brokenAt(
  { data, random }: Source,
  payload: unknown,
  sites: readonly Site[],
  wanted: Broken["rule"],
): Generated | undefined {
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

function headersFor(
  { event: places, delivery }: AnyContract,
  event: string,
  random: Random,
): Record<string, string> | undefined {
  const headers: Record<string, string> = {};
  for (const expression of places) {
    const name = headerIn(expression);
    if (name !== undefined) headers[name] = event;
  }
  const id = delivery === undefined ? undefined : headerIn(delivery);
  if (id !== undefined) headers[id] = idOf(random);
  return Object.keys(headers).length === 0 ? undefined : headers;
}

/** An id as deliveries have them (RFC 9562, version 4). */
function idOf(random: Random): string {
  const digits = (length: number) => Array.from({ length }, () => between(random, 0, 15).toString(16)).join("");
  return `${digits(8)}-${digits(4)}-4${digits(3)}-${pick(random, ["8", "9", "a", "b"])}${digits(3)}-${digits(12)}`;
}
