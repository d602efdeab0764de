import { type AnyContract, type ContractOf, type Contracts, headerNamesOf, versionsOf } from "../contract.ts";
import { evaluate } from "../expression.ts";
import { headersOf, type NamedHeaders } from "../headers.ts";
import { judgeAll } from "../judge.ts";
import { isInvalid, isUnknown, type Message } from "../message.ts";
import type { ValidateOptions } from "../validate.ts";
import type { Refusal } from "./delivery-issue.ts";
import type { Fault } from "./fault.ts";
import { bodyLimitsOf, type LimitOptions } from "./limits.ts";
import { type ProofKind, proofInPayload, proofOfBytes } from "./proof.ts";
import { limitsOf, readBody } from "./read-body.ts";
import type { ReceivedDelivery } from "./received-delivery.ts";
import { bodyOf, checked, type ReceivedRequest } from "./request.ts";
import type { Optional, Secrets, WithSecrets } from "./secrets.ts";
import type { Seen, StoreOptions } from "./seen.ts";

/** How much is read, what is refused, and how messages are judged. */
export interface ReceiveOptions extends ValidateOptions, StoreOptions, LimitOptions {
  /** Messages that this receiver refuses with 422; none unless said otherwise, because the sender cannot mend them. */
  readonly refuse?: readonly ("invalid" | "unknown")[];
}

/** The options of `receive` for a contract, with secrets S. */
export type ReceiveOptionsOf<C, S = Secrets> = ReceiveOptions & WithSecrets<C, S>;

/** `status` is what to answer with. A delivery with issues is not to be looked at. */
export type Received<C, S = Secrets> =
  | { readonly status: number; readonly issues?: undefined; readonly value: ReceivedDelivery<C, S> }
  | Refusal;

type Taken = Exclude<Received<AnyContract>, Refusal>;

/**
 * From a request to judged messages: method, size, signature over the raw bytes, strict reading of the
 * JSON (RFC 8259, RFC 7493), then each message by the contract. Takes one contract, or versions of one
 * provider. Never throws for what a sender does; throws a `MisuseError` for what its caller does.
 */
export async function receive<const T extends Contracts, const S extends Secrets | undefined = undefined>(
  contracts: T,
  request: ReceivedRequest,
  ...[options]: Optional<ReceiveOptionsOf<ContractOf<T>, S>>
): Promise<Received<ContractOf<T>, S>> {
  // What is not told apart at run time is told apart by the types: they are made of the same data.
  return after(outcomeOf(versionsOf(contracts), request, options ?? {}), worded) as Promise<Received<ContractOf<T>, S>>;
}

/** Words are loaded when a delivery is refused. */
function worded(outcome: Taken | Fault): Eventual<Received<AnyContract>> {
  return "fault" in outcome ? import("./delivery-issue.ts").then(({ refusalOf }) => refusalOf(outcome)) : outcome;
}

interface AnyOptions extends ReceiveOptions {
  readonly secrets?: unknown;
}

/** A promise only where something is still to come: a body, an answer of Web Crypto, words, a store. */
function outcomeOf(
  versions: readonly [AnyContract, ...AnyContract[]],
  request: ReceivedRequest,
  options: AnyOptions,
): Eventual<Taken | Fault> {
  const [contract] = versions;
  const limits = bodyLimitsOf(options);
  const { method = "POST", headers } = checked(request);
  if (!/^post$/i.test(method)) return { fault: "method" };
  const named = headersOf(headers, headerNamesOf(versions));
  const { "Content-Encoding": encoding = "" } = named;
  if (encoding !== "" && !/^\s*(identity)?\s*$/i.test(encoding)) return { fault: "content-encoding" };
  // Whatever length is announced, a body is read as far as it may be: connections are cut off from which nothing
  // was read, and the answer with them.
  return after(bodyOf(request, limits), (body) => {
    if ("fault" in body) return body;
    const proving = proofOfBytes(contract, named, body.bytes, options.secrets);
    // Their owner may write into bytes while Web Crypto verifies its copy of them; this one is the same.
    const bytes = proving instanceof Promise ? new Uint8Array(body.bytes) : body.bytes;
    return after(proving, (proof) => {
      if ("fault" in proof) return proof;
      return after(opened(contract, named, bytes, proof, options), (delivery) => {
        if ("fault" in delivery) return delivery;
        return after(judgeAll(versions, named, delivery.payload, options), (messages) =>
          finished(contract, named, delivery, messages, options),
        );
      });
    });
  });
}

type Eventual<T> = T | Promise<T>;

/** Goes on at once where nothing is to be waited for: each wait costs as much as a small body's JSON. */
function after<T, R>(value: Eventual<T>, next: (value: T) => Eventual<R>): Eventual<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** A delivery whose messages were judged: taken unless it should have been signed, is refused, or cannot be looked up. */
function finished(
  contract: AnyContract,
  headers: NamedHeaders,
  { verified, payload }: Opened,
  messages: readonly Message<AnyContract>[],
  options: AnyOptions,
): Eventual<Taken | Fault> {
  const { provider, signature, acknowledgement } = contract;
  const isAsPromised = verified !== "unsigned" || signature.kind === "none" || options.secrets === "none";
  if (!isAsPromised && !messages.every((message) => mayBeUnsigned(contract, message))) {
    return { fault: "signature-missing" };
  }
  const { refuse = [] } = options;
  const isRefused = (message: Message<AnyContract>) =>
    (refuse.includes("invalid") && isInvalid(message)) || (refuse.includes("unknown") && isUnknown(message));
  if (refuse.length > 0 && messages.some(isRefused)) return { fault: "message-refused" };

  // Whoever sends what nothing proves could have any id remembered, and so the true delivery forgotten.
  const deliveryId = isAsPromised ? idOf(contract, headers, payload) : undefined;
  const seen = deliveryId === undefined || options.seen === undefined ? first : asked(deliveryId, options);
  return after(seen, (answer) => {
    if ("cause" in answer) return { fault: "store-failed", cause: answer.cause };
    const { isRepeated } = answer;
    return {
      status: acknowledgement.statuses.at(-1) ?? 204,
      value: { provider, verified, deliveryId, isRepeated, messages } as ReceivedDelivery<AnyContract, Secrets>,
    };
  });
}

const first: Seen = { isRepeated: false };

async function asked(id: string, options: AnyOptions): Promise<Seen> {
  const { askStore } = await import("./seen.ts");
  return askStore(id, options);
}

/** The headers alone named the event when the missing signature was looked past; the message has to be of that event. */
function mayBeUnsigned({ optionalSignature }: AnyContract, message: Message<AnyContract>): boolean {
  return optionalSignature.includes(isInvalid(message) ? message.name : message.event);
}

interface Opened {
  readonly verified: ProofKind;
  /** Not there where the body has no bytes. */
  readonly payload?: unknown;
}

/** Reads bytes that were verified as far as they can be; where the proof lies in the body, it is looked at then. */
function opened(
  contract: AnyContract,
  headers: NamedHeaders,
  bytes: Uint8Array,
  proof: Opened,
  { secrets, json }: AnyOptions,
): Eventual<Opened | Fault> {
  const isProofInside = contract.signature.kind === "shared-secret" && secrets !== "none";
  if (bytes.length === 0) {
    if (isProofInside) return { fault: "secret-missing" };
    const name = evaluate(contract.event[0] ?? "", headers, undefined);
    const mayBeEmpty = typeof name === "string" && contract.optionalBody.includes(name);
    return mayBeEmpty ? proof : { fault: "empty-body" };
  }
  return after(readBody(bytes, limitsOf(json)), (read) => {
    if ("fault" in read) return isProofInside ? { fault: "secret-unreadable" } : anonymous(read);
    const inside = proofInPayload(contract, read.value, secrets) ?? proof;
    return "fault" in inside ? inside : { verified: inside.verified, payload: read.value };
  });
}

/** A pointer holds names of members, which are the sender's to choose. */
function anonymous({ fault, place }: Fault): Fault {
  return { fault, ...(place ? { place: { line: place.line, column: place.column } } : {}) };
}

function idOf({ delivery }: AnyContract, headers: NamedHeaders, payload: unknown): string | undefined {
  const id = delivery === undefined ? undefined : evaluate(delivery, headers, payload);
  return typeof id === "string" && id !== "" ? id : undefined;
}
