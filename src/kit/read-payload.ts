import { type ReadFault, readStrict } from "../json/read-strict.ts";

/** A payload's value, or why the text that it was given as has none. */
export type ReadPayload = { readonly value: unknown } | { readonly fault: ReadFault };

/** Texts and bytes are read as a receiver reads a body; anything else is the payload itself. */
export function readPayload(payload: unknown): ReadPayload {
  const body = bodyIn(payload);
  if (body === undefined) return { value: payload };
  if (body.length === 0) return { value: undefined };
  const read = readStrict(body);
  return "kind" in read ? { fault: read } : read;
}

/** Test runners have realms of their own, in which `instanceof` does not know the bytes of another. */
function bodyIn(payload: unknown): Uint8Array | string | undefined {
  if (typeof payload === "string") return payload;
  if (ArrayBuffer.isView(payload)) return new Uint8Array(payload.buffer, payload.byteOffset, payload.byteLength);
  return Object.prototype.toString.call(payload) === "[object ArrayBuffer]"
    ? new Uint8Array(payload as ArrayBuffer)
    : undefined;
}
