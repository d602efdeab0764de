import { type Choice, choose } from "../../runtime/choose.ts";
import { type AnyContract, headerNamesOf } from "../../runtime/contract.ts";
import { headersOf, type NamedHeaders } from "../../runtime/headers.ts";
import { recognise } from "../../runtime/recognise.ts";
import type { RegistryEntry } from "../../runtime/registry.ts";
import { headersThatName, swiftRecogniser, type Versions } from "../bulk/swift-choice.ts";
import { providersOf } from "../candidates.ts";
import type { FoundDelivery } from "../delivery-of.ts";

/** A message of a delivery, and which it is. */
export interface Chosen {
  readonly choice: Choice<AnyContract>;
  readonly headers: NamedHeaders;
  readonly payload: unknown;
}

/** The messages of a delivery; none where it does not tell whose it is. */
export type Chooser = (delivery: FoundDelivery) => readonly Chosen[];

/** Chooses messages as a check does, with contracts that are loaded once. */
export async function chooser(entries: readonly RegistryEntry[], presumed?: string): Promise<Chooser> {
  const contracts = new Map(await Promise.all(entries.map(async (entry) => [entry, await entry.load()] as const)));
  const providers = providersOf(entries);
  const byProvider = new Map(providers.map((provider) => [provider, versionsOf(provider)]));
  const recognised = swiftRecogniser(entries);
  const names = headersThatName(entries);

  return ({ headers, payload }) => {
    const versions = byProvider.get(providers.length === 1 ? (providers[0] ?? "") : providerOf(headers, payload));
    if (versions === undefined) return [];
    const named = headersOf(headers, headerNamesOf(versions));
    const elements = versions[0].isBatch && Array.isArray(payload) ? (payload as unknown[]) : [payload];
    return elements.map((element) => ({
      choice: choose(versions, named, element, presumed),
      headers: named,
      payload: element,
    }));
  };

  /** The version that is sent today is looked at first. */
  function versionsOf(provider: string): Versions {
    const own = entries.filter((entry) => entry.provider === provider);
    const sorted = own.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
    // There is an entry of each provider.
    return sorted.map((entry) => contracts.get(entry)) as unknown as Versions;
  }

  /** The provider whose delivery it is; where it looks like that of several, the one that has the event. */
  function providerOf(headers: FoundDelivery["headers"], payload: unknown): string {
    const provider = recognised(headersOf(headers, names), payload);
    if (provider !== undefined) return provider;
    const found = recognise(entries, headers, payload);
    const [only = "", ...more] = providersOf(found.filter((entry) => hasEvent(entry, headers, payload)));
    return more.length === 0 ? only : "";
  }

  function hasEvent(entry: RegistryEntry, headers: FoundDelivery["headers"], payload: unknown): boolean {
    const contract = contracts.get(entry);
    const element = entry.isBatch && Array.isArray(payload) ? (payload[0] as unknown) : payload;
    return (
      contract !== undefined && choose([contract], headersOf(headers, contract.headerNames), element).kind === "known"
    );
  }
}
