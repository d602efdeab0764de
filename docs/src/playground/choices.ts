import type { RegistryEntry } from "../../../src/runtime/registry.ts";

/** The events of a contract, each with its address. */
export interface Choices {
  readonly provider: string;
  readonly title: string;
  readonly version: string;
  readonly isCurrent: boolean;
  readonly events: readonly { readonly name: string; readonly address: string }[];
}

/** Everything that a delivery can be said to be. */
export function choicesOf(registry: readonly RegistryEntry[]): Promise<Choices[]> {
  return Promise.all(
    registry.map(async ({ provider, title, version, isCurrent, load }) => ({
      ...{ provider, title, version, isCurrent },
      events: (await load()).events.map((name) => ({ name, address: `${provider}@${version}/${name}` })),
    })),
  );
}

/** The contracts, and the event, that a choice stands for: a provider, an address, or all where it is neither. */
export async function choiceOf(
  registry: readonly RegistryEntry[],
  choice: string,
): Promise<{ readonly entries: readonly RegistryEntry[]; readonly event?: string }> {
  const own = registry.filter(({ provider }) => provider === choice);
  if (own.length > 0) return { entries: own };
  const [, provider, version, event = ""] = /^([^@/]+)@([^@/]+)\/(.+)$/.exec(choice) ?? [];
  const entry = registry.find((one) => one.provider === provider && one.version === version);
  const isKnown = entry !== undefined && (await entry.load()).events.includes(event);
  return isKnown ? { entries: [entry], event } : { entries: registry };
}
