import type { ContractData, SignatureOf } from "../contract-data.ts";
import { MisuseError } from "../misuse.ts";
import { hexOf, macOf } from "./hmac.ts";
import { secretsOf } from "./secrets.ts";

/** A contract whose deliveries carry a signature over their bytes. */
export type SignedContract = ContractData<string, string, SignatureOf<"hmac">>;

/**
 * The headers that a sender adds so that its receiver can verify a body: the signature over these very
 * bytes. Sign what is sent, not what is written once more. Throws a `MisuseError` for a provider that
 * signs nothing, and for a secret that cannot be one.
 */
export async function sign(
  contract: SignedContract,
  body: Uint8Array | string,
  secret: string,
): Promise<Record<string, string>> {
  const { provider, signature } = contract as ContractData;
  if (signature.kind !== "hmac") {
    throw new MisuseError(
      "signature-none",
      `${provider} puts no signature on its deliveries, so there is none to make.`,
    );
  }
  secretsOf(contract, [secret]);
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return { [signature.header]: hexOf(await macOf(secret, signature).sign(bytes)) };
}
