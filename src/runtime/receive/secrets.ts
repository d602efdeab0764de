import type { ContractData } from "../contract-data.ts";
import { MisuseError } from "./misuse.ts";

/** One secret, several during a rotation, or `"none"` for a webhook that has none. */
export type Secrets = string | readonly string[] | "none";

/** The secrets to verify with; undefined where the caller says that there is none, or the provider signs nothing. */
export function secretsOf(
  { provider, signature }: ContractData,
  secrets: Secrets | undefined,
): readonly string[] | undefined {
  if (signature.kind === "none") {
    if (secrets === undefined || secrets === "none") return undefined;
    throw new MisuseError(
      "secret-superfluous",
      `${provider} proves nothing about its deliveries, so a secret cannot be checked. Leave “secrets” out.`,
    );
  }
  if (secrets === "none") return undefined;
  const list = typeof secrets === "string" ? [secrets] : secrets;
  if (!Array.isArray(list) || list.length === 0) {
    throw new MisuseError(
      "secret-missing",
      `Give the secret of the ${provider} webhook as “secrets”. If the webhook has none, say so with secrets: "none".`,
    );
  }
  for (const [index, secret] of (list as readonly unknown[]).entries()) {
    const fault = faultOf(secret);
    if (fault !== undefined) {
      throw new MisuseError("secret-unusable", `Secret ${index + 1} of ${list.length} for ${provider} ${fault}`);
    }
  }
  return list as readonly string[];
}

/** What comes of variables that are not set, or of files read whole; the secret itself is not repeated. */
function faultOf(secret: unknown): string | undefined {
  if (typeof secret !== "string") return "is not a text. Is the environment variable set?";
  if (secret.trim() === "") return "is empty. Is the environment variable set?";
  if (secret === "undefined" || secret === "null") return `is the word “${secret}”. Is the environment variable set?`;
  if (secret !== secret.trim()) return "begins or ends with a blank or a line break. Trim it where it is read.";
  return undefined;
}
