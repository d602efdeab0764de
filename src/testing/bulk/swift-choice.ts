import { stepsOf } from "../../json/pointer.ts";
import { choose } from "../../runtime/choose.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import { aroundOf, evaluate, headerIn } from "../../runtime/expression.ts";
import type { NamedHeaders } from "../../runtime/headers.ts";
import { recognise } from "../../runtime/recognise.ts";
import type { RegistryEntry } from "../../runtime/registry.ts";

/*
 * Decisions of which few outcomes are met by the million: each is taken once for what it looks at, and then
 * remembered. To look is a loop over a few places, which costs less than to decide, and less to compile.
 */

/** Versions of one provider's contract; that which is sent today comes first. */
export type Versions = readonly [AnyContract, ...AnyContract[]];

/** An event of a contract. */
export interface Chosen {
  readonly contract: AnyContract;
  readonly event: string;
}

/** The provider whose deliveries look like one, if it can be of one alone. */
export function swiftRecogniser(
  entries: readonly RegistryEntry[],
): (named: NamedHeaders, payload: unknown) => string | undefined {
  const headers = headersThatName(entries);
  const places = entries.flatMap(({ recognition, exclusion, isBatch }) =>
    [...recognition, ...exclusion].map((pointer) => ({ steps: stepsOf(pointer), isBatch })),
  );
  const decided = new Map<number, string | undefined>();

  return (named, payload) => {
    const seen = seenIn(named, payload);
    if (!decided.has(seen)) decided.set(seen, decide(named, payload));
    return decided.get(seen);
  };

  /** Which of the headers are there, or else which of the members: nothing more matters. */
  function seenIn(named: NamedHeaders, payload: unknown): number {
    let seen = 0;
    for (const name of headers) seen = 2 * seen + (named[name] === undefined ? 0 : 1);
    if (seen > 0) return -seen;
    const first = Array.isArray(payload) ? (payload[0] as unknown) : payload;
    for (const { steps, isBatch } of places) seen = 2 * seen + (isThere(isBatch ? first : payload, steps) ? 1 : 0);
    return seen;
  }

  function decide(named: NamedHeaders, payload: unknown): string | undefined {
    const [first, ...others] = recognise(entries, named, payload);
    return others.every(({ provider }) => provider === first?.provider) ? first?.provider : undefined;
  }
}

/** Names of the headers that name events. */
export function headersThatName(entries: readonly Pick<RegistryEntry, "event">[]): string[] {
  return [...new Set(entries.flatMap(({ event }) => event.map(headerIn)).filter((name) => name !== undefined))];
}

/** By what is at each place in turn; the decision is under `true` after the last. */
type Remembered = Map<string | boolean, unknown>;

/** No more, and no longer texts, are remembered: senders write what they like. */
const most = 10_000;
const longest = 200;

/** As `choose`, where it chooses an event of a contract's. */
export function swiftChooser(
  versions: Versions,
  presumed: string | undefined,
): (named: NamedHeaders, payload: unknown) => Chosen | undefined {
  const expressions = versions.flatMap(({ event, eventOtherwise = [], marker }) =>
    [...event, ...eventOtherwise].concat(marker ? [marker.expression, aroundOf(marker.expression)] : []),
  );
  const places = [...new Set(expressions)];
  const root: Remembered = new Map();
  let size = 0;

  return (named, payload) => {
    let at = root;
    for (const place of places) {
      const value = evaluate(place, named, payload);
      // Values that are no texts are as good as each other; names of events are, which tell them apart.
      const seen = typeof value === "string" ? value : value !== undefined;
      let next = at.get(seen) as Remembered | undefined;
      if (next === undefined) {
        if (size === most || (typeof seen === "string" && seen.length > longest)) return decide(named, payload);
        size += 1;
        next = new Map();
        at.set(seen, next);
      }
      at = next;
    }
    if (!at.has(true)) at.set(true, decide(named, payload));
    return at.get(true) as Chosen | undefined;
  };

  function decide(named: NamedHeaders, payload: unknown): Chosen | undefined {
    const choice = choose(versions, named, payload, presumed);
    return choice.kind === "known" ? choice : undefined;
  }
}

function isThere(value: unknown, steps: readonly string[]): boolean {
  let at = value;
  for (const step of steps) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return at !== undefined;
}
