import type { ContractData, SignatureOf } from "../../../src/runtime/contract-data.ts";
import { evaluate } from "../../../src/runtime/expression.ts";
import { headerOf } from "../../../src/runtime/headers.ts";
import { bytesOfHex, newMac } from "../../../src/runtime/receive/hmac.ts";
import type { RegistryEntry } from "../../../src/runtime/registry.ts";
import type { Checked } from "./check.ts";
import type { PastedDelivery } from "./document.ts";

/** What a signature tells of a delivery. */
export type Proof =
  /** There is no delivery to verify yet, or there are several. */
  | { readonly kind: "no-delivery" | "several" }
  /** The provider proves nothing. */
  | { readonly kind: "none" }
  | { readonly kind: "secret-wanted" | "valid" | "mismatch"; readonly place: string }
  /** A member of the body is the secret, or is not; the rest of the body may be anything. */
  | { readonly kind: "same-secret" | "other-secret"; readonly place: string }
  /** It does not match as it was pasted, but without the line break at its end. */
  | { readonly kind: "trailing-break"; readonly place: string }
  /** Header or member are not there; `excuse`: why the event may come unsigned. */
  | { readonly kind: "missing"; readonly place: string; readonly excuse?: string }
  /** A recording of a parsed body: its bytes are not known. */
  | { readonly kind: "no-bytes" }
  /** Half a character has no bytes. */
  | { readonly kind: "no-text" }
  /** Web Crypto is only there on https and on localhost. */
  | { readonly kind: "no-crypto" };

/**
 * Verifies a checked delivery with a secret, as the contract of its provider says; `unsigned` has a
 * sentence for each address that may come without a signature.
 */
export async function verify(
  { report, document }: Checked,
  secret: string,
  registry: readonly RegistryEntry[],
  unsigned: Readonly<Record<string, string>>,
): Promise<Proof> {
  const [message] = report.messages;
  if (message?.address === undefined) return { kind: "no-delivery" };
  if (document.delivery === undefined) return { kind: document.isRecorded ? "no-delivery" : "several" };
  const [, provider, version] = /^([^@/]+)(?:@([^/]+))?/.exec(message.address) ?? [];
  const own = registry.filter((entry) => entry.provider === provider);
  const entry = own.find((one) => one.version === version) ?? own.find(({ isCurrent }) => isCurrent);
  if (entry === undefined) return { kind: "no-delivery" };
  const contract = await entry.load();
  const { signature } = contract;
  if (signature.kind === "none") return { kind: "none" };
  if (signature.kind === "shared-secret") return verifyShared(signature, contract, document.delivery, secret);
  const excuse = Object.hasOwn(unsigned, message.address) ? unsigned[message.address] : undefined;
  return verifyHmac(signature, document.delivery, secret, excuse);
}

function verifyShared(
  { member }: SignatureOf<"shared-secret">,
  { isBatch }: ContractData,
  { payload }: PastedDelivery,
  secret: string,
): Proof {
  const place = member.slice(member.indexOf("#") + 1);
  const messages: unknown[] = isBatch && Array.isArray(payload) ? payload : [payload];
  const values = messages.map((message) => evaluate(member, {}, message));
  if (values.some((value) => value === undefined)) return { kind: "missing", place };
  if (secret === "") return { kind: "secret-wanted", place };
  return { kind: values.every((value) => value === secret) ? "same-secret" : "other-secret", place };
}

async function verifyHmac(
  signature: SignatureOf<"hmac">,
  { headers, raw }: PastedDelivery,
  secret: string,
  excuse: string | undefined,
): Promise<Proof> {
  const place = signature.header;
  const sent = headerOf(headers, place);
  if (sent === undefined) return { kind: "missing", place, ...(excuse === undefined ? {} : { excuse }) };
  if (raw === undefined) return { kind: "no-bytes" };
  if (/\p{Cs}/u.test(raw)) return { kind: "no-text" };
  if (secret === "") return { kind: "secret-wanted", place };
  if (globalThis.crypto?.subtle === undefined) return { kind: "no-crypto" };
  const mac = bytesOfHex(sent);
  if (mac === undefined) return { kind: "mismatch", place };
  // What is typed is not kept.
  const { verify } = newMac(secret, signature);
  const isSigned = (text: string) => verify(new TextEncoder().encode(text), mac);
  // A text field keeps line breaks as LF, whatever was pasted: CR LF is looked at, too.
  for (const body of new Set([raw, raw.replaceAll(/\r?\n/g, "\r\n")])) {
    if (await isSigned(body)) return { kind: "valid", place };
  }
  const trimmed = raw.replace(/[\r\n]+$/, "");
  const isTrailing = trimmed !== raw && (await isSigned(trimmed));
  return { kind: isTrailing ? "trailing-break" : "mismatch", place };
}
