import { choose } from "../runtime/choose.ts";
import { headersOf } from "../runtime/headers.ts";
import { recognise } from "../runtime/recognise.ts";
import type { RegistryEntry } from "../runtime/registry.ts";
import type { FoundDelivery } from "./delivery-of.ts";

/**
 * The contracts that a delivery may be of. They are of one provider where the data, or what was asked
 * for, tells which; of several or of none where it does not.
 */
export async function candidatesFor(
  { headers, payload }: FoundDelivery,
  entries: readonly RegistryEntry[],
): Promise<readonly RegistryEntry[]> {
  if (providersOf(entries).length === 1) return entries;
  const recognised = versionsOf(recognise(entries, headers, payload));
  if (providersOf(recognised).length < 2) return recognised;
  // The members look like several providers' deliveries: the event that they name may be of one alone.
  const known = await Promise.all(recognised.map(hasEvent));
  const named = versionsOf(recognised.filter((_, index) => known[index]));
  return providersOf(named).length === 1 ? named : recognised;

  function versionsOf(some: readonly RegistryEntry[]): readonly RegistryEntry[] {
    const providers = providersOf(some);
    return entries.filter(({ provider }) => providers.includes(provider));
  }

  async function hasEvent({ isBatch, load }: RegistryEntry): Promise<boolean> {
    const element = isBatch && Array.isArray(payload) ? (payload[0] as unknown) : payload;
    const contract = await load();
    return choose([contract], headersOf(headers, contract.headerNames), element).kind === "known";
  }
}

/** The providers of contracts, each once. */
export function providersOf(entries: readonly RegistryEntry[]): string[] {
  return [...new Set(entries.map(({ provider }) => provider))];
}
