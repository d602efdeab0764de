import { stepsOf } from "../../json/pointer.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import { headerIn } from "../../runtime/expression.ts";
import { sign } from "../../runtime/receive/sign.ts";

/** What goes over the wire: the headers in their order, spelt as the contract spells them, and the body's bytes. */
export interface Outgoing {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** What is to be sent as a provider sends it. */
export interface Delivery {
  readonly contract: AnyContract;
  /** The event that the headers name, where headers name it. */
  readonly event: string;
  /** The whole body: bytes, which are sent as they are, or a value; undefined for a body without bytes. */
  readonly body?: Uint8Array | { readonly value: unknown };
  /** The webhook's secret; without it nothing proves the delivery. */
  readonly secret?: string;
  /** The delivery's own id, where deliveries carry one; a new one unless given. */
  readonly id?: string;
}

/**
 * A delivery as the provider would send it: headers that name the event and the delivery, the signature over
 * these very bytes, or the secret in the body. Bytes are never changed, so that a secret that stands in a body
 * is put there only where the body is given as a value. Throws a `MisuseError` for a secret that cannot be one.
 */
export async function composed({ contract, event, body, secret, id }: Delivery): Promise<Outgoing> {
  const { signature, delivery } = contract;
  const bytes = body instanceof Uint8Array ? body : bytesOf(body && withSecret(contract, body.value, secret));
  const values: Record<string, string> = {};
  for (const expression of contract.event) {
    const header = headerIn(expression);
    if (header !== undefined) values[header] = event;
  }
  const idHeader = delivery === undefined ? undefined : headerIn(delivery);
  if (idHeader !== undefined) values[idHeader] = id ?? crypto.randomUUID();
  if (secret !== undefined && signature.kind === "hmac") {
    Object.assign(values, await sign(contract as Parameters<typeof sign>[0], bytes, secret));
  }
  const own = contract.headerNames.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { headers: [...(bytes.length > 0 ? [contentType] : []), ...own], body: bytes };
}

/** No provider documents another type; bodies are JSON. */
const contentType = ["Content-Type", "application/json"] as const;

function bytesOf(body: { readonly value: unknown } | undefined): Uint8Array {
  return body === undefined ? new Uint8Array() : new TextEncoder().encode(JSON.stringify(body.value));
}

/** The body with the secret in its place, where the contract has one in the body; of an array in each element. */
function withSecret(
  { signature, isBatch }: AnyContract,
  value: unknown,
  secret: string | undefined,
): { readonly value: unknown } {
  if (signature.kind !== "shared-secret" || secret === undefined) return { value };
  const steps = stepsOf(signature.member.slice(signature.member.indexOf("#") + 1));
  const put = (message: unknown) => replaced(message, steps, secret);
  return { value: isBatch && Array.isArray(value) ? value.map(put) : put(value) };
}

/** A copy with another value at the end of the steps; what has no such place stays as it is. */
export function replaced(value: unknown, [step, ...steps]: readonly string[], by: unknown): unknown {
  if (step === undefined) return by;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const members = value as Readonly<Record<string, unknown>>;
  return { ...members, [step]: replaced(members[step], steps, by) };
}
