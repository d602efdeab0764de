import type { ContractData, SignatureOf } from "../contract-data.ts";
import { evaluate, headerIn } from "../expression.ts";
import type { NamedHeaders } from "../headers.ts";
import type { Fault } from "./fault.ts";
import { bytesOfHex, macOf } from "./hmac.ts";
import { secretsOf } from "./secrets.ts";

/** What proves a delivery's sender: a signature over the bytes, a secret in the body, or nothing. */
export type ProofKind = "signature" | "shared-secret" | "unsigned";

export type Proof = { readonly verified: ProofKind } | Fault;

/** Holds a body's bytes to the signature in the headers, where the provider signs them. */
export function proofOfBytes(
  contract: ContractData,
  headers: NamedHeaders,
  body: Uint8Array,
  secrets: unknown,
): Proof | Promise<Proof> {
  const list = secretsOf(contract, secrets);
  const { signature } = contract;
  if (signature.kind !== "hmac") return unsigned;
  const sent = headers[signature.header];
  if (list === undefined) return sent === undefined ? unsigned : { fault: "signature-unexpected" };
  if (sent === undefined) return mayLack(contract, headers) ? unsigned : { fault: "signature-missing" };
  const mac = bytesOfHex(sent);
  return mac === undefined ? { fault: "signature-malformed" } : proofOfMac(signature, mac, body, list);
}

const unsigned: Proof = { verified: "unsigned" };
const genuine: Proof = { verified: "signature" };
const forged: Proof = { fault: "signature-mismatch" };

function proofOfMac(
  signature: SignatureOf<"hmac">,
  mac: Uint8Array,
  body: Uint8Array,
  secrets: readonly string[],
): Proof | Promise<Proof> {
  const [only = ""] = secrets;
  if (secrets.length === 1) return proofFrom(macOf(only, signature).verify(body, mac));
  // Every secret is looked at, so that the time does not tell which one it was.
  const verdicts = secrets.map((secret) => macOf(secret, signature).verify(body, mac));
  const isWaiting = verdicts.some((verdict) => typeof verdict !== "boolean");
  return proofFrom(isWaiting ? Promise.all(verdicts).then((all) => all.includes(true)) : verdicts.includes(true));
}

function proofFrom(isGenuine: boolean | Promise<boolean>): Proof | Promise<Proof> {
  if (typeof isGenuine !== "boolean") return isGenuine.then((known) => proofFrom(known));
  return isGenuine ? genuine : forged;
}

/** Compares the secret in a parsed body; undefined where the provider puts none there. */
export function proofInPayload(contract: ContractData, payload: unknown, secrets: unknown): Proof | undefined {
  const { signature } = contract;
  if (signature.kind !== "shared-secret") return undefined;
  const list = secretsOf(contract, secrets);
  if (list === undefined) return unsigned;
  const sent = evaluate(signature.member, {}, payload);
  if (typeof sent !== "string" || sent === "") return { fault: "secret-missing" };
  const verdicts = list.map((secret) => isEqual(sent, secret));
  return verdicts.includes(true) ? { verified: "shared-secret" } : { fault: "secret-mismatch" };
}

/** In a time that depends on the length of what was sent alone. */
function isEqual(sent: string, secret: string): boolean {
  const [a, b] = [encoder.encode(sent), encoder.encode(secret)];
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) difference |= (a[index] ?? 0) ^ (b[index % b.length] ?? 0);
  return difference === 0;
}

const encoder = new TextEncoder();

/** Whether the headers name an event that may come unsigned. */
function mayLack({ event: [expression = ""], optionalSignature }: ContractData, headers: NamedHeaders): boolean {
  const name = headerIn(expression) === undefined ? undefined : evaluate(expression, headers, undefined);
  return typeof name === "string" && optionalSignature.includes(name);
}
