import { registry } from "../generated/registry.ts";
import type { RegistryEntry } from "../runtime/registry.ts";
import { printable } from "../runtime/texts/word.ts";
import type { CliTexts } from "./texts/texts.ts";
import { nearest, UsageError } from "./usage-error.ts";

/** The contracts and the event that --provider and --event ask for. */
export interface Selection {
  readonly entries: readonly RegistryEntry[];
  readonly event?: string;
}

/** Reads --provider and --event, an address `provider[@version]/event`; names the nearest where there is none. */
export async function select(
  { errors }: CliTexts,
  { provider, event: address }: { readonly provider?: string; readonly event?: string },
): Promise<Selection> {
  const [, addressed, version, event] = /^([^@/]*)(?:@([^/]*))?(?:\/([\s\S]*))?$/.exec(address ?? "") ?? [];
  if (provider && addressed && provider !== addressed)
    throw new UsageError(errors.otherProvider(shown(address ?? ""), shown(provider)));
  const wanted = provider ?? (address === undefined ? undefined : addressed);
  if (wanted === undefined) return { entries: registry };
  const providers = [...new Set(registry.map((entry) => entry.provider))];
  if (!providers.includes(wanted)) throw unknown(errors.unknownProvider, wanted, providers);
  const versions = registry.filter((entry) => entry.provider === wanted);
  const entries = version === undefined ? versions : versions.filter((entry) => entry.version === version);
  if (entries.length === 0)
    throw unknown(
      errors.unknownVersion,
      version ?? "",
      versions.map((entry) => entry.version),
    );
  if (address === undefined) return { entries };
  const contracts = await Promise.all(entries.map(({ load }) => load()));
  const events = [...new Set(contracts.flatMap((contract) => contract.events))];
  if (event === undefined || !events.includes(event)) throw unknown(errors.unknownEvent, event ?? "", events);
  // Only versions that have the event are of use; which of them it is, the message tells.
  return { entries: entries.filter((_, index) => contracts[index]?.events.includes(event)), event };

  function unknown(say: (name: string, known: string) => string, name: string, known: readonly string[]): UsageError {
    const suggestion = nearest(name, known);
    return new UsageError(
      `${say(shown(name), known.join(", "))}${suggestion ? ` ${errors.suggestion(suggestion)}` : ""}`,
    );
  }
}

function shown(text: string): string {
  return printable(text, 60);
}
