import type { RegistryEntry } from "../../runtime/registry.ts";
import { familyOf } from "../../testing/family-of.ts";
import type { CommandContext } from "../commands/command.ts";
import { sendingOf } from "./shown.ts";

/** Every sample of the contracts, or of one event, with what it is of: the lines of a list. */
export async function sampleLines(
  entries: readonly RegistryEntry[],
  event: string | undefined,
  { locale, texts }: CommandContext,
): Promise<string[]> {
  const all: string[] = [];
  for (const { provider, version, load } of entries) {
    const contract = await load();
    const { samples } = await sendingOf(contract);
    const events = event === undefined ? contract.events : [familyOf(contract, event)];
    for (const own of events) {
      all.push(`${provider}@${version}/${own}`);
      const known = samples[own] ?? [];
      if (known.length === 0) all.push(`  ${texts.sample.none}`);
      for (const { name, summary, elided } of known) {
        all.push(`  ${texts.list.labelled(name, summary[locale])}`);
        if (elided.length > 0) all.push(`    ${texts.sample.leftOut(elided.join(", "))}`);
      }
    }
  }
  return all;
}
