import { createHash } from "node:crypto";
import type { LocatedIssue, MessageReport } from "../../testing/report.ts";

/**
 * Names findings so that each has a name of its own, and keeps it when something else in the file is
 * changed or moved: of the file, the message's address, the place in the message, the rule, and, where
 * several have all of that in common, which of them it is. No value is in it.
 */
export function fingerprints(): (
  path: string,
  of: Pick<MessageReport, "address">,
  issue: Pick<LocatedIssue, "half" | "pointer" | "rule">,
) => string {
  let current: string | undefined;
  const seen = new Map<string, number>();
  return (path, { address = "" }, { half, pointer, rule }) => {
    if (path !== current) seen.clear();
    current = path;
    const key = digest([path, address, half, pointer, rule]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : digest([key, String(count)]);
  };
}

/** The name of a file that cannot be checked. */
export function digest(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 40);
}
