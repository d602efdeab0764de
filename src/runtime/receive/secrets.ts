import type { ContractData, Signature } from "../contract-data.ts";
import { MisuseError } from "../misuse.ts";

/**
 * The secrets of a webhook: one, or several during a rotation; `"none"` for a webhook that has none.
 * It is a list so that no value of an environment variable can turn the verification off.
 */
export type Secrets = readonly (string | undefined)[] | "none";

/** Options that name secrets S: they have to where the provider proves its deliveries, and cannot where it does not. */
export type WithSecrets<C, S> = { readonly secrets?: S } & SecretsOption<C>;

type SecretsOption<C> = C extends { readonly signature: infer S extends Signature }
  ? Signature extends S
    ? { readonly secrets?: Secrets }
    : S extends { readonly kind: "none" }
      ? { readonly secrets?: "none" }
      : { readonly secrets: Secrets }
  : never;

/** An argument that may be left out if all of it may. */
export type Optional<O> = object extends O ? [options?: O] : [options: O];

/** The secrets to verify with; undefined where the caller says that there is none, or the provider signs nothing. */
export function secretsOf({ provider, signature }: ContractData, secrets: unknown): readonly string[] | undefined {
  if (signature.kind === "none") {
    if (secrets === undefined || secrets === "none") return undefined;
    throw new MisuseError(
      "secret-superfluous",
      `${provider} proves nothing about its deliveries, so a secret cannot be checked. Leave “secrets” out.`,
    );
  }
  if (secrets === "none") return undefined;
  if (typeof secrets === "string") {
    throw new MisuseError(
      "secret-unusable",
      `Give the secret of the ${provider} webhook in a list: secrets: [secret].`,
    );
  }
  if (!Array.isArray(secrets) || secrets.length === 0) {
    throw new MisuseError(
      "secret-missing",
      `Give the secret of the ${provider} webhook as “secrets”. If the webhook has none, say so with secrets: "none".`,
    );
  }
  for (let index = 0; index < secrets.length; index += 1) {
    const fault = faultOf(secrets[index]);
    if (fault !== undefined) {
      throw new MisuseError("secret-unusable", `Secret ${index + 1} of ${secrets.length} for ${provider} ${fault}`);
    }
  }
  return secrets as readonly string[];
}

/** What comes of variables that are not set, or of files read whole; the secret itself is not repeated. */
function faultOf(secret: unknown): string | undefined {
  if (typeof secret !== "string") return "is not a text. Is the environment variable set?";
  if (secret.trim() === "") return "is empty. Is the environment variable set?";
  if (secret === "undefined" || secret === "null") return `is the word “${secret}”. Is the environment variable set?`;
  if (secret === "none") return 'is the word “none”. If the webhook has no secret, say so with secrets: "none".';
  if (secret !== secret.trim()) return "begins or ends with blanks. Trim it where it is read.";
  return undefined;
}
