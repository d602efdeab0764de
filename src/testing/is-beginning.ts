import { readString, type Token } from "../json/read-token.ts";
import { scanJson } from "../json/scan-json.ts";

/** Whether a text that is not JSON is so for nothing but that it ends too early. */
export function isBeginning(text: string): boolean {
  const fault = scanJson(text, { depth: Number.POSITIVE_INFINITY, members: text.length });
  if (fault?.kind !== "not-json") return false;
  const token: Token = { end: fault.offset, hash: 0 };
  // A member's name is at fault from its beginning on.
  if (text.charAt(fault.offset) === '"' && readString(text, fault.offset, token) !== "not-json") return false;
  return unfinished.test(text.slice(token.end, token.end + 10));
}

/** What is left of a token at which reading stopped, if more of it was to follow. */
const unfinished = /^(?:|\\(?:u[\da-f]{0,3})?|t|tr|tru|f|fa|fal|fals|n|nu|nul|-|\.|e[-+]?)$/i;
