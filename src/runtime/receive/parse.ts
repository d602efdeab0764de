import { readStrict } from "../../json/read-strict.ts";
import type { JsonLimits } from "../../json/scan-json.ts";
import { type Refusal, refusalOf } from "./delivery-issue.ts";
import { limitsOf, type Read, readOrFault, tooLong } from "./read-body.ts";

/**
 * Reads a body as JSON (RFC 8259), as strictly as I-JSON (RFC 7493): what programs read differently, or
 * silently falsify, is refused with its place. Never throws.
 */
export function parse(
  body: Uint8Array | string,
  limits?: Partial<JsonLimits>,
): { readonly value: unknown; readonly issues?: undefined } | Refusal {
  const read = strictly(body, limitsOf(limits));
  return "fault" in read ? refusalOf(read) : read;
}

function strictly(body: Uint8Array | string, limits: JsonLimits): Read {
  try {
    return readOrFault(readStrict(body, limits));
  } catch {
    return tooLong;
  }
}
