import { evaluate } from "../choose.ts";
import type { ContractData, SignatureOf } from "../contract-data.ts";
import { type HeadersInput, headerOf } from "../headers.ts";
import type { DeliveryFault } from "./delivery-issue.ts";
import { macOf } from "./hmac.ts";
import { type Secrets, secretsOf } from "./secrets.ts";

/** What proves a delivery's sender: a signature over the bytes, a secret in the body, or nothing. */
export type Verified = "signature" | "shared-secret" | "unsigned";

export type Verification = { readonly verified: Verified } | { readonly fault: DeliveryFault };

/** Verifies the signature over a body's bytes, where the provider signs them. */
export async function verifyBytes(
  contract: ContractData,
  headers: HeadersInput,
  body: Uint8Array,
  secrets: Secrets | undefined,
): Promise<Verification> {
  const list = secretsOf(contract, secrets);
  const { signature } = contract;
  if (signature.kind !== "hmac") return { verified: "unsigned" };
  const sent = headerOf(headers, signature.header);
  if (list === undefined) return sent === undefined ? { verified: "unsigned" } : { fault: "signature-unexpected" };
  if (sent === undefined) {
    return mayLack(contract, headers) ? { verified: "unsigned" } : { fault: "signature-missing" };
  }
  return verifyMac(signature, sent, body, list);
}

async function verifyMac(
  signature: SignatureOf<"hmac">,
  sent: string,
  body: Uint8Array,
  secrets: readonly string[],
): Promise<Verification> {
  const mac = bytesOfHex(sent);
  if (mac === undefined) return { fault: "signature-malformed" };
  let isGenuine = false;
  // Every secret is looked at, so that the time does not tell which one it was.
  for (const secret of secrets) {
    const verdict = macOf(secret, signature).verify(body, mac);
    if (typeof verdict === "boolean" ? verdict : await verdict) isGenuine = true;
  }
  return isGenuine ? { verified: "signature" } : { fault: "signature-mismatch" };
}

/** Compares the secret in a parsed body, where the provider puts one there. */
export function verifyPayload(
  contract: ContractData,
  payload: unknown,
  secrets: Secrets | undefined,
): Verification | undefined {
  const { signature } = contract;
  if (signature.kind !== "shared-secret") return undefined;
  const list = secretsOf(contract, secrets);
  if (list === undefined) return { verified: "unsigned" };
  const sent = evaluate(signature.member, undefined, payload);
  if (typeof sent !== "string" || sent === "") return { fault: "secret-missing" };
  let isKnown = false;
  for (const secret of list) if (isEqual(sent, secret)) isKnown = true;
  return isKnown ? { verified: "shared-secret" } : { fault: "secret-mismatch" };
}

/** In a time that depends on the length of what was sent alone. */
function isEqual(sent: string, secret: string): boolean {
  const [a, b] = [encoder.encode(sent), encoder.encode(secret)];
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) difference |= (a[index] ?? 0) ^ (b[index % b.length] ?? 0);
  return difference === 0;
}

const encoder = new TextEncoder();

/** 64 lower-case digits; providers write nothing else, and what they do not write proves nothing. */
function bytesOfHex(text: string): Uint8Array | undefined {
  if (!/^[0-9a-f]{64}$/.test(text)) return undefined;
  const bytes = new Uint8Array(32);
  for (let index = 0; index < 32; index += 1) bytes[index] = Number.parseInt(text.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}

/** Whether the headers name an event that may come unsigned. */
function mayLack({ event, optionalSignature }: ContractData, headers: HeadersInput): boolean {
  const [expression = ""] = event;
  const name = evaluate(expression, headers, undefined);
  return typeof name === "string" && optionalSignature.includes(name);
}
