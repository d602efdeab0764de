import { registry } from "../generated/registry.ts";
import type { RegistryEntry } from "../runtime/registry.ts";
import { printable } from "../runtime/texts/word.ts";
import { providersOf } from "../testing/candidates.ts";
import type { CliTexts } from "./texts/texts.ts";
import { nearest, UsageError } from "./usage-error.ts";

/** The contracts and the event that --provider and --event ask for. */
export interface Selection {
  readonly entries: readonly RegistryEntry[];
  readonly event?: string;
}

/**
 * Reads --provider, `provider[@version]`, and --event, an address `provider[@version]/event`, or the event's name
 * alone beside --provider. Throws a usage error that names the nearest where there is none.
 */
export async function select(
  { errors }: CliTexts,
  { provider: given, event: address }: { readonly provider?: string; readonly event?: string },
): Promise<Selection> {
  const providers = providersOf(registry);
  const [, provider, asked] = given === undefined ? [] : (/^([^@]*)(?:@([\s\S]*))?$/.exec(given) ?? []);
  const wanted = address === undefined ? undefined : addressOf(address, provider);
  if (address !== undefined && wanted === undefined) throw unknown(errors.unknownEvent, address, await addresses());
  if (provider !== undefined && !providers.includes(provider))
    throw unknown(errors.unknownProvider, provider, providers);
  if (wanted === undefined) return { entries: provider === undefined ? registry : versionsOf(provider, asked) };
  const { version, event } = wanted;
  if (!providers.includes(wanted.provider)) throw unknown(errors.unknownProvider, wanted.provider, providers);
  if (provider !== undefined && provider !== wanted.provider) {
    throw new UsageError(errors.otherProvider(shown(address ?? ""), shown(provider)));
  }
  const entries = versionsOf(wanted.provider, asked, version);
  const events = await Promise.all(entries.map(async ({ load }) => (await load()).events));
  // Only versions that have the event are of use; which of them it is, the message tells.
  const having = entries.filter((_, index) => events[index]?.some((known) => isOf(known, event)));
  if (having.length === 0) throw unknown(errors.unknownEvent, event, [...new Set(events.flat())]);
  return { entries: having, event };

  /** The versions of a provider that are all of these, where they are asked for. */
  function versionsOf(name: string, ...versions: readonly (string | undefined)[]): readonly RegistryEntry[] {
    return versions.reduce<readonly RegistryEntry[]>(
      (entries, version) => {
        const known = entries.map((entry) => entry.version);
        if (version !== undefined && !known.includes(version)) throw unknown(errors.unknownVersion, version, known);
        return version === undefined ? entries : entries.filter((entry) => entry.version === version);
      },
      registry.filter((entry) => entry.provider === name),
    );
  }

  function unknown(say: (name: string, known: string) => string, name: string, known: readonly string[]): UsageError {
    const suggestion = nearest(name, known);
    const message = say(shown(name), known.join(", "));
    return new UsageError(suggestion === undefined ? message : `${message} ${errors.suggestion(suggestion)}`);
  }
}

/** What an address asks for; undefined where it names no provider and none was given. */
function addressOf(
  address: string,
  given: string | undefined,
): { readonly provider: string; readonly version?: string; readonly event: string } | undefined {
  const [, provider = "", version, event = ""] = /^([^@/]*)(?:@([^/]*))?\/([\s\S]*)$/.exec(address) ?? [];
  if (address.includes("/")) return { provider, event, ...(version === undefined ? {} : { version }) };
  return given === undefined ? undefined : { provider: given, event: address };
}

/** Whether an event is the known one, or of the family that is known (`invoice.*`). */
function isOf(known: string, event: string): boolean {
  return known === event || (known.endsWith(".*") && event.startsWith(known.slice(0, -1)));
}

/** The addresses of all events. */
async function addresses(): Promise<string[]> {
  const known = registry.map(async ({ provider, load }) =>
    (await load()).events.map((event) => `${provider}/${event}`),
  );
  return [...new Set((await Promise.all(known)).flat())];
}

function shown(text: string): string {
  return printable(text, 60);
}
