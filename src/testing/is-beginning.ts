import { scanJson } from "../json/scan-json.ts";

/** Whether a text that is not JSON is so for nothing but that it ends too early. */
export function isBeginning(text: string): boolean {
  const fault = scanJson(text, { depth: Number.POSITIVE_INFINITY, members: text.length });
  return fault?.kind === "not-json" && unfinished.test(text.slice(fault.offset, fault.offset + 10));
}

/** What is left of a token at which reading stopped, if more of it was to follow. */
const unfinished = /^(?:|\\(?:u[\da-f]{0,3})?|t|tr|tru|f|fa|fal|fals|n|nu|nul|-|\.|e[-+]?)$/i;
