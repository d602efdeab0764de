import { jsonLimits, readPlain } from "../../json/read-plain.ts";
import type { ReadFault } from "../../json/read-strict.ts";
import type { JsonLimits } from "../../json/scan-json.ts";
import type { Fault } from "./fault.ts";

/** A body's value, or why it has none. */
export type Read = { readonly value: unknown } | Fault;

/** The limits, where not all are given. */
export function limitsOf({
  depth = jsonLimits.depth,
  members = jsonLimits.members,
}: Partial<JsonLimits> = {}): JsonLimits {
  return { depth, members };
}

/** Reads a body strictly. What looks at it closely is loaded where one look does not tell. */
export function readBody(body: Uint8Array, limits: JsonLimits): Read | Promise<Read> {
  try {
    return readPlain(body, limits) ?? closely(body, limits);
  } catch {
    return tooLong;
  }
}

async function closely(body: Uint8Array, limits: JsonLimits): Promise<Read> {
  const { readClosely } = await import("../../json/read-strict.ts");
  return readOrFault(readClosely(body, limits));
}

/** What the strict reader says, as a delivery's fault. */
export function readOrFault(read: { readonly value: unknown } | ReadFault): Read {
  if (!("kind" in read)) return read;
  const { kind, line, column, pointer } = read;
  return { fault: kind, place: { line, column, pointer } };
}

/** No engine makes a text of half a gigabyte. */
export const tooLong: Fault = { fault: "too-large" };
