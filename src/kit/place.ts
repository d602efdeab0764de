import { complete } from "../generated/complete.ts";
import { MisuseError } from "../runtime/misuse.ts";
import type { CompleteEntry } from "../runtime/registry.ts";
import { printable } from "../runtime/texts/word.ts";
import { nearest } from "./nearest.ts";

/** What an address leads to. */
export interface Place extends CompleteEntry {
  /** The key of the contract's messages; of an event of a family the family's. */
  readonly event: string;
  /** `provider@version/event` */
  readonly address: string;
}

/** The message at an address. Throws a `MisuseError` that names the nearest address where there is none. */
export function placeAt(address: string): Place {
  const [, provider, version, name = ""] = /^([^@/]+)(?:@([^/]+))?\/([\s\S]+)$/.exec(address) ?? [];
  const entry = complete.find(
    ({ contract, isCurrent }) =>
      contract.provider === provider && (version === undefined ? isCurrent : contract.version === version),
  );
  const event = entry?.contract.events.find((known) => isOf(known, name));
  // What is not checked for types may give anything.
  if (entry === undefined || event === undefined) throw unknown(String(address));
  return { ...entry, event, address: `${entry.contract.provider}@${entry.contract.version}/${event}` };
}

/** All versions of a provider, the one that it sends today first. Throws where there is no such provider. */
export function versionsAt(provider: string) {
  const own = complete.filter(({ contract }) => contract.provider === provider);
  const [first, ...others] = own.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  if (first) return [first.contract, ...others.map(({ contract }) => contract)] as const;
  const providers = [...new Set(complete.map(({ contract }) => contract.provider))];
  throw new MisuseError(
    "address-unknown",
    `There is no provider “${printable(provider, 60)}”. ${suggestion(provider, providers)}Known are ${providers.join(", ")}.`,
  );
}

/** Whether an event is the known one, or of the family that is known (`invoice.*`). */
function isOf(known: string, event: string): boolean {
  return known === event || (known.endsWith(".*") && event.startsWith(known.slice(0, -1)));
}

function unknown(address: string): MisuseError {
  const known = complete.flatMap(({ contract, isCurrent }) =>
    contract.events.flatMap((event) => [
      ...(isCurrent ? [`${contract.provider}/${event}`] : []),
      `${contract.provider}@${contract.version}/${event}`,
    ]),
  );
  const said = printable(address, 120);
  return new MisuseError(
    "address-unknown",
    `There is no message at “${said}”. ${suggestion(address, known)}An address is provider/event or provider@version/event; \`npx hirehooks list\` names all.`,
  );
}

function suggestion(name: string, known: readonly string[]): string {
  const alike = nearest(name, known);
  return alike === undefined ? "" : `Did you mean “${alike}”? `;
}
