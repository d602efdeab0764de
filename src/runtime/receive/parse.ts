import { jsonLimits, readStrict } from "../../json/read-strict.ts";
import type { JsonLimits } from "../../json/scan-json.ts";
import { deliveryIssue, type Refusal, refusalOf } from "./delivery-issue.ts";

/**
 * Reads a body as JSON (RFC 8259), as strictly as I-JSON (RFC 7493): what programs read differently, or
 * silently falsify, is refused with its place. Never throws.
 */
export function parse(
  body: Uint8Array | string,
  limits?: Partial<JsonLimits>,
): { readonly value: unknown; readonly issues?: undefined } | Refusal {
  const read = readStrict(body, limits === undefined ? jsonLimits : { ...jsonLimits, ...limits });
  if (!("kind" in read)) return read;
  const { kind, line, column, pointer } = read;
  return refusalOf(deliveryIssue(kind, { line, column, pointer }));
}
