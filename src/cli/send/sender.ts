import { registry } from "../../generated/registry.ts";
import { sending } from "../../generated/sending.ts";
import type { RegistryEntry } from "../../runtime/registry.ts";
import { providersOf } from "../../testing/candidates.ts";
import type { Selection } from "../select.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";
import type { Sender } from "./planned.ts";

/** The sender of a contract. */
export async function senderOf({ provider, version, title, load }: RegistryEntry): Promise<Sender> {
  const own = sending[`${provider}@${version}`];
  // There is one for each contract of the registry.
  if (own === undefined) throw new Error(`${provider}@${version} is unknown`);
  return { title, contract: await load(), sending: await own() };
}

/**
 * The sender that was asked for; of several versions the one that is sent today. Throws a usage error where what
 * was asked for leaves several providers.
 */
export async function senderFor({ entries }: Selection, { send: { errors } }: CliTexts): Promise<Sender> {
  if (providersOf(entries).length !== 1) throw new UsageError(errors.sayEvent);
  const entry = entries.find(({ isCurrent }) => isCurrent) ?? entries.at(-1) ?? registry[0];
  return senderOf(entry as RegistryEntry); // there is one, as there is a provider
}
