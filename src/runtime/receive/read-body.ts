import { jsonLimits, type ReadFault, readStrict } from "../../json/read-strict.ts";
import type { JsonLimits } from "../../json/scan-json.ts";
import type { Fault } from "./fault.ts";

/** Reads a body strictly; a limit that is not given is that of `jsonLimits`. */
export function readBody(
  body: Uint8Array | string,
  limits: Partial<JsonLimits> | undefined,
): { readonly value: unknown } | Fault {
  const read = readStrict(body, limits === undefined ? jsonLimits : { ...jsonLimits, ...limits });
  return "kind" in read ? faultOf(read) : read;
}

function faultOf({ kind, line, column, pointer }: ReadFault): Fault {
  return { fault: kind, place: { line, column, pointer } };
}
