import type { Address, Payload } from "../generated/addresses.ts";
import { MisuseError } from "../runtime/misuse.ts";
import { printable } from "../runtime/texts/word.ts";
import { placeAt } from "./place.ts";

/** A message of the vendor's documentation. */
export interface Sample<A extends Address> {
  /** What tells it from other samples of the event. */
  readonly name: string;
  /** What it shows, in English. */
  readonly summary: string;
  /** As documented: the signature in them is of another secret. `delivery` makes headers that a receiver accepts. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload: Payload<A>;
  /** JSON Pointers of places that the vendor left out. */
  readonly elided: readonly string[];
}

/** All samples that the vendor shows of a message, the whole ones first; new copies each time. */
export function samples<A extends Address>(address: A): Sample<A>[] {
  const { sending, event, contract } = placeAt(address);
  const own = (sending.samples[event] ?? []).toSorted((a, b) => a.elided.length - b.elided.length);
  return own.flatMap(({ name, summary, headers, payload, elided }) => {
    if (payload === undefined) return [];
    const messages = contract.isBatch && Array.isArray(payload) ? (payload as unknown[]) : [payload];
    return messages.map((message, index) => ({
      name,
      summary: summary.en,
      ...(headers === undefined ? {} : { headers: { ...headers } }),
      // Samples are held to their contracts when the package is built.
      payload: copied(message) as Payload<A>,
      elided: messages === payload ? withinElement(elided, index) : elided,
    }));
  });
}

/** The vendor's sample of a message, or the one with this name; a new copy each time, to be changed at will. */
export function sample<A extends Address>(address: A, name?: string): Payload<A> {
  const all = samples(address);
  const found = name === undefined ? all[0] : all.find((one) => one.name === name);
  if (found) return found.payload;
  const said = printable(address, 120);
  throw new MisuseError(
    "sample-missing",
    all.length === 0
      ? `The vendor shows no sample of ${said}. generated(${JSON.stringify(said)}) makes payloads by its contract.`
      : `There is no sample “${printable(name ?? "", 60)}” of ${said}. Its samples are ${all.map((one) => one.name).join(", ")}.`,
  );
}

function withinElement(pointers: readonly string[], index: number): string[] {
  const start = `/${index}/`;
  return pointers.filter((pointer) => pointer.startsWith(start)).map((pointer) => pointer.slice(start.length - 1));
}

/** Through JSON, not `structuredClone`: its objects are of another realm in some test runners, and equal to none there. */
function copied(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
