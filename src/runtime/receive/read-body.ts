import { jsonLimits, readStrict } from "../../json/read-strict.ts";
import type { JsonLimits } from "../../json/scan-json.ts";
import type { Fault } from "./fault.ts";

/** Reads a body strictly; a limit that is not given is that of `jsonLimits`. */
export function readBody(
  body: Uint8Array | string,
  { depth = jsonLimits.depth, members = jsonLimits.members }: Partial<JsonLimits> = {},
): { readonly value: unknown } | Fault {
  try {
    const read = readStrict(body, { depth, members });
    if (!("kind" in read)) return read;
    const { kind, line, column, pointer } = read;
    return { fault: kind, place: { line, column, pointer } };
  } catch {
    // No engine makes a text of half a gigabyte.
    return { fault: "too-large" };
  }
}
