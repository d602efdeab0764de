import { jsonLimits, readPlain } from "../../json/read-plain.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import type { Guard } from "../../runtime/guards.ts";
import { headersOf, type NamedHeaders } from "../../runtime/headers.ts";
import type { RegistryEntry } from "../../runtime/registry.ts";
import { encodingIn, isRecording } from "../delivery-of.ts";
import { textOf } from "../encoded-text.ts";
import { entriesIn } from "../har.ts";
import { headersThatName, swiftChooser, swiftRecogniser } from "./swift-choice.ts";

export interface SwiftOptions {
  readonly entries: readonly RegistryEntry[];
  readonly event?: string;
  /** Whether notices matter, too; else only what a tolerant reader refuses. */
  readonly isThorough: boolean;
}

/** The addresses of a document's messages, of which there is nothing to say; undefined where it takes a closer look. */
export type SwiftJudge = (text: string) => readonly string[] | undefined;

/** A message that a contract knows. */
interface Known {
  readonly payload: Guard;
  readonly headers: Guard | undefined;
  readonly addresses: readonly [string];
}

/** One provider's contracts, and what is known of their messages. */
interface Provider {
  readonly isBatch: boolean;
  readonly headerNames: readonly string[];
  readonly chosen: ReturnType<typeof swiftChooser>;
}

/** Most documents of an archive are as they should be: this tells so at little more than the cost of reading them. */
export async function swiftJudge({ entries, event, isThorough }: SwiftOptions): Promise<SwiftJudge> {
  const providers = new Map<string, Provider>();
  const knownBy = new Map<AnyContract, ReadonlyMap<string, Known>>();
  for (const provider of new Set(entries.map((entry) => entry.provider))) {
    const own = entries.filter((entry) => entry.provider === provider);
    // As in a close look: the version that is sent today comes first.
    const sorted = own.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
    const versions = (await Promise.all(sorted.map((entry) => entry.load()))) as [AnyContract, ...AnyContract[]];
    const [{ isBatch, headerNames }] = versions;
    providers.set(provider, { isBatch, headerNames, chosen: swiftChooser(versions, event) });
    for (const contract of versions) knownBy.set(contract, await knownIn(contract, isThorough));
  }
  const recognised = swiftRecogniser(entries);
  const names = headersThatName(entries);
  const [only] = providers.size === 1 ? providers.keys() : [];

  return (text) => {
    const read = readAs(text, isThorough);
    if (read === undefined) return undefined;
    const delivery = deliveryIn(read.value, isThorough);
    if (delivery === undefined) return undefined;
    const { headers, payload } = delivery;
    const provider = providers.get(only ?? recognised(headersOf(headers, names), payload) ?? "");
    if (provider === undefined) return undefined;
    const named = headersOf(headers, provider.headerNames);
    if (!provider.isBatch || !Array.isArray(payload)) return addressesOf(provider, named, payload);
    const found: string[] = [];
    for (const element of payload as unknown[]) {
      const addresses = addressesOf(provider, named, element);
      if (addresses === undefined) return undefined;
      found.push(...addresses);
    }
    return found.length === 0 ? undefined : found;
  };

  function addressesOf({ chosen }: Provider, named: NamedHeaders, payload: unknown): readonly [string] | undefined {
    const choice = chosen(named, payload);
    const known = choice && knownBy.get(choice.contract)?.get(choice.event);
    if (known?.payload(payload) !== true) return undefined;
    const isHeaderFine = !isThorough || Object.keys(named).length === 0 || known.headers?.(named) !== false;
    return isHeaderFine ? known.addresses : undefined;
  }
}

async function knownIn(contract: AnyContract, isThorough: boolean): Promise<ReadonlyMap<string, Known>> {
  const { payloads, headers } = isThorough ? await contract.strict() : contract.guards;
  const { provider, version } = contract;
  return new Map(
    Object.entries(payloads).map(([event, payload]) => [
      event,
      { payload, headers: headers[event], addresses: [`${provider}@${version}/${event}`] },
    ]),
  );
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
  if (entriesIn(value) !== undefined) return undefined;
  if (!isRecording(value)) return { payload: value };
  const { headers, payload, body } = value;
  if (typeof headers !== "object" || headers === null || Array.isArray(headers)) return undefined;
  const own = Object.hasOwn(value, "payload") ? payload : body;
  const read = typeof own === "string" ? readAs(textOf(own, encodingIn(value)).text, isThorough) : { value: own };
  return read && { headers: headers as Record<string, string>, payload: read.value };
}
