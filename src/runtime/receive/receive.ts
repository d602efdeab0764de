import { jsonLimits, type ReadFault, readStrict } from "../../json/read-strict.ts";
import type { JsonLimits } from "../../json/scan-json.ts";
import { evaluate } from "../choose.ts";
import type { AnyContract } from "../contract.ts";
import type { Signature } from "../contract-data.ts";
import type { HeadersInput } from "../headers.ts";
import { type ContractOf, isInvalid, isUnknown, type Message, type ValidateOptions, validate } from "../validate.ts";
import { type DeliveryFault, type DeliveryIssue, deliveryIssue } from "./delivery-issue.ts";
import { plainHeaders } from "./plain-headers.ts";
import { bodyOf, type ReceivedRequest } from "./request.ts";
import type { Secrets } from "./secrets.ts";
import { type Verification, verifyBytes, verifyPayload } from "./verify.ts";

export interface ReceiveOptions extends ValidateOptions {
  /** The webhook's secret, several while it is rotated, or `"none"` for a webhook without one. */
  readonly secrets?: Secrets;
  /** The largest body that is read, in bytes; 1 MiB unless said otherwise. */
  readonly limit?: number;
  readonly json?: Partial<JsonLimits>;
  /** Remembers a delivery's id, and tells whether it came before. */
  readonly seen?: (deliveryId: string) => boolean | Promise<boolean>;
  /** How long `seen` may take, in milliseconds; 5,000 unless said otherwise. */
  readonly seenTimeout?: number;
  /** Messages that this receiver refuses with 422; none unless said otherwise, because the sender cannot mend them. */
  readonly refuse?: readonly ("invalid" | "unknown")[];
}

/** What HTTP says of the body. */
const httpHeaders = ["content-encoding", "content-length"];

/** How a delivery of these contracts can be verified. */
type VerifiedBy<C> = C extends { readonly signature: infer S extends Signature }
  ? S extends { readonly kind: "hmac" }
    ? "signature" | "unsigned"
    : S extends { readonly kind: "shared-secret" }
      ? "shared-secret" | "unsigned"
      : "unsigned"
  : never;

/** A delivery that is verified as far as the provider allows, and readable. */
export interface ReceivedDelivery<C> {
  readonly provider: string;
  /** `unsigned`: nothing proves the sender. */
  readonly verified: VerifiedBy<C>;
  /** The provider's id of the delivery, where it has one. */
  readonly deliveryId: string | undefined;
  /** Whether it came before, as `seen` says. Acknowledge it, and do nothing. */
  readonly isRepeated: boolean;
  readonly messages: readonly Message<C>[];
}

/** `status` is what to answer with. A delivery with issues is not to be looked at. */
export type Received<C> =
  | { readonly status: number; readonly issues?: undefined; readonly value: ReceivedDelivery<C> }
  | { readonly status: number; readonly issues: readonly [DeliveryIssue]; readonly value?: undefined };

/**
 * From a request to judged messages: method, size, signature over the raw bytes, strict reading of the
 * JSON (RFC 8259, RFC 7493), then each message by the contract. Takes one contract, or versions of one
 * provider. Never throws for what a sender does; throws a `MisuseError` for what its caller does.
 */
export async function receive<const T extends AnyContract | readonly [AnyContract, ...AnyContract[]]>(
  contracts: T,
  request: ReceivedRequest,
  options: ReceiveOptions = {},
): Promise<Received<ContractOf<T>>> {
  type C = ContractOf<T>;
  const versions = (Array.isArray(contracts) ? contracts : [contracts]) as unknown as readonly [C, ...C[]];
  const [contract] = versions;
  const names = new Set([...httpHeaders, ...versions.flatMap(({ headerNames }) => headerNames)]);
  const headers = plainHeaders(request.headers, names);
  if ((request.method ?? "POST").toUpperCase() !== "POST") return refused("method");
  const encoding = headers["content-encoding"]?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== "" && encoding !== "identity") return refused("content-encoding");
  const limit = options.limit ?? 2 ** 20;
  if (Number(headers["content-length"] ?? 0) > limit) return refused("too-large");
  const body = await bodyOf(request, limit);
  if ("fault" in body) return refused(body.fault);

  const opened = await open(contract, headers, body.bytes, options);
  if ("issue" in opened) return { status: opened.issue.status, issues: [opened.issue] };
  const { verified, payload } = opened;
  const all = await validate(versions, { headers, payload }, options);
  // What nothing proves is only taken for an event that may come so.
  const mayBeAnything = verified !== "unsigned" || contract.signature.kind === "none" || options.secrets === "none";
  if (!mayBeAnything && all.some((message) => !contract.optionalSignature.includes(message.event))) {
    return refused("signature-missing");
  }
  const refuse = options.refuse ?? [];
  const isRefused = (message: Message<AnyContract>) =>
    (refuse.includes("invalid") && isInvalid(message)) || (refuse.includes("unknown") && isUnknown(message));
  if (refuse.length > 0 && (all as Message<AnyContract>[]).some(isRefused)) return refused("message-refused");

  const deliveryId = idOf(contract, headers, payload);
  const isRepeated = deliveryId === undefined ? false : await isSeen(deliveryId, options);
  if (isRepeated === undefined) return refused("store-failed");
  const { provider, acknowledgement } = contract;
  return {
    status: acknowledgement.statuses.at(-1) ?? 204,
    // How it was verified follows from the signature, whose kind the type is made of.
    value: { provider, verified: verified as VerifiedBy<C>, deliveryId, isRepeated, messages: all as Message<C>[] },
  };
}

function refused(kind: DeliveryFault): { readonly status: number; readonly issues: readonly [DeliveryIssue] } {
  const issue = deliveryIssue(kind);
  return { status: issue.status, issues: [issue] };
}

type Opened =
  | (Extract<Verification, { verified: unknown }> & { readonly payload: unknown })
  | { readonly issue: DeliveryIssue };

/** Verifies the bytes, then reads them; where the proof lies in the body, reading comes first. */
async function open(
  contract: AnyContract,
  headers: HeadersInput,
  bytes: Uint8Array,
  { secrets, json }: ReceiveOptions,
): Promise<Opened> {
  const signed = await verifyBytes(contract, headers, bytes, secrets);
  if ("fault" in signed) return { issue: deliveryIssue(signed.fault) };
  const isProofInside = contract.signature.kind === "shared-secret" && secrets !== "none";
  if (bytes.length === 0) {
    if (isProofInside) return { issue: deliveryIssue("secret-missing") };
    const name = evaluate(contract.event[0] ?? "", headers, undefined);
    const mayBeEmpty = typeof name === "string" && contract.optionalBody.includes(name);
    return mayBeEmpty ? { ...signed, payload: undefined } : { issue: deliveryIssue("empty-body") };
  }
  const read = readStrict(bytes, json === undefined ? jsonLimits : { ...jsonLimits, ...json });
  if ("kind" in read) return { issue: unread(isProofInside ? "secret-unreadable" : read.kind, read) };
  const proof = verifyPayload(contract, read.value, secrets) ?? signed;
  return "fault" in proof ? { issue: deliveryIssue(proof.fault) } : { ...proof, payload: read.value };
}

function unread(kind: DeliveryFault, { line, column, pointer }: ReadFault): DeliveryIssue {
  // A pointer may hold names of members, which are the sender's.
  return deliveryIssue(kind, kind === "secret-unreadable" ? {} : { line, column, pointer });
}

function idOf({ delivery }: AnyContract, headers: HeadersInput, payload: unknown): string | undefined {
  const id = delivery === undefined ? undefined : evaluate(delivery, headers, payload);
  return typeof id === "string" && id !== "" ? id : undefined;
}

/** Undefined where the store failed, or did not answer in time. */
async function isSeen(id: string, { seen, seenTimeout = 5000 }: ReceiveOptions): Promise<boolean | undefined> {
  if (seen === undefined) return false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), seenTimeout);
  });
  try {
    return await Promise.race([Promise.resolve(id).then(seen), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
