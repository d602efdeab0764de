import type { RegistryEntry } from "../../runtime/registry.ts";
import { type SecretArguments, secretFrom, usable } from "../secret.ts";
import type { CliTexts } from "../texts/texts.ts";

/**
 * The secret to verify with; undefined, with a warning, where there is none. At a terminal it is asked for where
 * there is something to verify, and nothing may be entered.
 */
export async function secretToVerify(
  named: SecretArguments,
  entries: readonly RegistryEntry[],
  texts: CliTexts,
): Promise<string | undefined> {
  const { listen, deliver } = texts;
  if ((named.secretEnv ?? named.secretFile) !== undefined) return secretFrom(named, texts);
  const contracts = await Promise.all(entries.map(({ load }) => load()));
  if (contracts.every(({ signature }) => signature.kind === "none")) {
    console.error(listen.nothingToVerify);
    return undefined;
  }
  if (process.stdin.isTTY && process.stderr.isTTY) {
    const { askedFor } = await import("../ask.ts");
    const entered = await askedFor(listen.prompt);
    if (entered !== "") return usable(entered, deliver.secret.notEntered, deliver.secret.unusable);
  }
  console.error(listen.unverified);
  return undefined;
}
