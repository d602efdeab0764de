import { createHash } from "node:crypto";
import { texts } from "../../../src/cli/texts/en.ts";
import { registry } from "../../../src/generated/registry.ts";
import { type BulkOptions, checkDocuments } from "../../../src/testing/bulk/check-documents.ts";
import type { Summary } from "../../../src/testing/bulk/summary.ts";
import { mutantsOf } from "../../mutants.ts";
import { seeded } from "../../random.ts";

/** Recordings of mutants of all samples: with faults, with notices, and without either. */
export function archiveOf(seed: number): string[] {
  return [...mutantsOf(seeded(seed))].map(({ payload, headers }) =>
    JSON.stringify(headers ? { headers, payload } : payload),
  );
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

export const bulkOptions: BulkOptions = {
  entries: registry,
  isStrict: false,
  hasNotices: true,
  maxFindings: 100,
  locale: "en",
  texts,
  hashOf,
};

/** The summary of some lines of an archive. */
export async function summaryOf(lines: readonly (string | Uint8Array)[]): Promise<Summary> {
  const check = await checkDocuments(bulkOptions);
  for (const [index, line] of lines.entries()) await check.add(index + 1, Buffer.from(line), false);
  return check.part().summary;
}
