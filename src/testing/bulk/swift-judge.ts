import { jsonLimits, readPlain } from "../../json/read-plain.ts";
import { choose } from "../../runtime/choose.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import type { Guards } from "../../runtime/guards.ts";
import { headersOf } from "../../runtime/headers.ts";
import { recogniser } from "../../runtime/recognise.ts";
import type { RegistryEntry } from "../../runtime/registry.ts";
import { isRecording } from "../delivery-of.ts";

export interface SwiftOptions {
  readonly entries: readonly RegistryEntry[];
  readonly event?: string;
  /** Whether notices matter, too; else only what a tolerant reader refuses. */
  readonly isThorough: boolean;
}

/** The addresses of a document's messages, of which there is nothing to say; undefined where it takes a closer look. */
export type SwiftJudge = (text: string) => readonly string[] | undefined;

interface Candidate {
  readonly entry: RegistryEntry;
  readonly contract: AnyContract;
  readonly guards: Guards;
}

/** Most documents of an archive are as they should be: this tells so at little more than the cost of reading them. */
export async function swiftJudge({ entries, event: presumed, isThorough }: SwiftOptions): Promise<SwiftJudge> {
  const loaded = await Promise.all(entries.map(async (entry) => ({ entry, contract: await entry.load() })));
  const all = await Promise.all(
    loaded.map(async ({ entry, contract }): Promise<Candidate> => {
      return { entry, contract, guards: isThorough ? await contract.strict() : contract.guards };
    }),
  );
  const byProvider = new Map<string, readonly [AnyContract, ...AnyContract[]]>();
  for (const provider of new Set(entries.map((entry) => entry.provider))) {
    const own = all.filter(({ entry }) => entry.provider === provider);
    // As in a close look: the version that is sent today comes first.
    const sorted = own.toSorted((a, b) => Number(b.entry.isCurrent) - Number(a.entry.isCurrent));
    byProvider.set(provider, sorted.map(({ contract }) => contract) as [AnyContract, ...AnyContract[]]);
  }
  const guardsOf = new Map(all.map(({ contract, guards }) => [contract, guards]));
  const recognised = recogniser(entries);
  const [only] = byProvider.size === 1 ? byProvider.keys() : [];
  const addresses = new Map<AnyContract, Map<string, string>>();

  return (text) => {
    const read = readAs(text, isThorough);
    if (read === undefined) return undefined;
    const delivery = deliveryIn(read.value, isThorough);
    if (delivery === undefined) return undefined;
    const { headers, payload } = delivery;
    const versions = byProvider.get(only ?? providerOf(headers, payload) ?? "");
    if (versions === undefined) return undefined;
    const elements = versions[0].isBatch && Array.isArray(payload) ? (payload as unknown[]) : [payload];
    const found: string[] = [];
    for (const element of elements) {
      const address = addressOf(versions, headers, element);
      if (address === undefined) return undefined;
      found.push(address);
    }
    return found.length === 0 ? undefined : found;
  };

  /** The provider whose delivery it is, if it can be of one alone. */
  function providerOf(headers: Delivery["headers"], payload: unknown): string | undefined {
    const [first, ...others] = recognised(headers, payload);
    return others.every(({ provider }) => provider === first?.provider) ? first?.provider : undefined;
  }

  function addressOf(
    versions: readonly [AnyContract, ...AnyContract[]],
    headers: Delivery["headers"],
    payload: unknown,
  ): string | undefined {
    const [first] = versions;
    const named = headersOf(headers, first.headerNames);
    const choice = choose(versions, named, payload, presumed);
    if (choice.kind !== "known") return undefined;
    const { contract, event } = choice;
    const { payloads, headers: headerGuards } = guardsOf.get(contract) ?? contract.guards;
    if (payloads[event]?.(payload) !== true) return undefined;
    const isNamed = headers !== undefined && Object.keys(named).length > 0;
    if (isThorough && isNamed && headerGuards[event]?.(named) === false) return undefined;
    return known(contract, event);
  }

  function known(contract: AnyContract, event: string): string {
    const own = addresses.get(contract) ?? new Map<string, string>();
    addresses.set(contract, own);
    const address = own.get(event) ?? `${contract.provider}@${contract.version}/${event}`;
    own.set(event, address);
    return address;
  }
}

/** A document's value. A thorough look also wants to know of numbers that programs falsify, and of members twice. */
function readAs(text: string, isThorough: boolean): { readonly value: unknown } | undefined {
  if (isThorough) return readPlain(text, jsonLimits);
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

interface Delivery {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly payload: unknown;
}

/** The delivery of a bare body, or of a recording whose headers are texts; undefined for what is written otherwise. */
function deliveryIn(value: unknown, isThorough: boolean): Delivery | undefined {
  if (!isRecording(value)) return { payload: value };
  const { headers, payload, body } = value;
  if (typeof headers !== "object" || headers === null || Array.isArray(headers)) return undefined;
  if (!Object.values(headers).every((header) => typeof header === "string")) return undefined;
  const own = Object.hasOwn(value, "payload") ? payload : body;
  const read = typeof own === "string" ? readAs(own, isThorough) : { value: own };
  return read && { headers: headers as Record<string, string>, payload: read.value };
}
