import { type ContractOf, type Contracts, versionsOf } from "../contract.ts";
import { type HeadersInput, headersOf } from "../headers.ts";
import { type Refusal, refusalOf } from "./delivery-issue.ts";
import { parse } from "./parse.ts";
import { type Proof, proofInPayload, proofOfBytes } from "./proof.ts";
import type { ReceivedDelivery } from "./received-delivery.ts";
import type { Optional, Secrets, WithSecrets } from "./secrets.ts";

/** A request in parts, as its sender wrote it. */
export interface SignedParts {
  readonly headers?: HeadersInput;
  /** The bytes as they came; a text is taken as UTF-8. */
  readonly body: Uint8Array | string;
}

/** How a delivery was verified, or why it is not taken. */
export type Verification<C, S> =
  | { readonly verified: ReceivedDelivery<C, S>["verified"]; readonly issues?: undefined }
  | Refusal;

/**
 * Verifies where a delivery comes from, and no more: the signature over its bytes, or the secret in its
 * body. `unsigned` with a secret at hand means an event that may come so: trust nothing else in it.
 * Never throws for what a sender does.
 */
export async function verify<const T extends Contracts, const S extends Secrets | undefined = undefined>(
  contracts: T,
  { headers, body }: SignedParts,
  ...[options]: Optional<WithSecrets<ContractOf<T>, S>>
): Promise<Verification<ContractOf<T>, S>> {
  const [contract] = versionsOf(contracts);
  const { secrets } = (options ?? {}) as { readonly secrets?: unknown };
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const signed = await proofOfBytes(contract, headersOf(headers, contract.headerNames), bytes, secrets);
  // How it is verified follows from the signature, whose kind the type is made of.
  return settled(contract.signature.kind === "shared-secret" && secrets !== "none" ? inside() : signed) as Verification<
    ContractOf<T>,
    S
  >;

  function inside(): Proof {
    const parsed = parse(bytes);
    if (parsed.issues) return { fault: bytes.length === 0 ? "secret-missing" : "secret-unreadable" };
    return proofInPayload(contract, parsed.value, secrets) ?? signed;
  }
}

function settled(proof: Proof) {
  return "fault" in proof ? refusalOf(proof) : proof;
}
