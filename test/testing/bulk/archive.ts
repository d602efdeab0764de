import { createHash } from "node:crypto";
import { texts } from "../../../src/cli/texts/en.ts";
import { registry } from "../../../src/generated/registry.ts";
import type { BulkOptions } from "../../../src/testing/bulk/check-documents.ts";
import { type Summary, summing } from "../../../src/testing/bulk/summary.ts";
import { checkRecord } from "../../../src/testing/check-record.ts";
import { contentOf } from "../../../src/testing/records.ts";
import { recordOf } from "../../../src/testing/records-in.ts";
import { mutantsOf } from "../../mutants.ts";
import { seeded } from "../../random.ts";

/** Recordings of mutants of all samples: with faults, with notices, and without either. */
export function archiveOf(seed: number): string[] {
  return [...mutantsOf(seeded(seed))].map(({ payload, headers }) =>
    JSON.stringify(headers ? { headers, payload } : payload),
  );
}

export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
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

/** The summary of some lines of an archive, each of them looked at closely. */
export async function summaryOf(lines: readonly (string | Uint8Array)[], version = ""): Promise<Summary> {
  const sum = summing();
  for (const [index, line] of lines.entries()) {
    const record = recordOf(index + 1, Buffer.from(line));
    if (record === undefined) continue;
    sum.document(await checkRecord(record, bulkOptions), () => hashOf(contentOf(record)));
  }
  return sum.made({ version, strict: bulkOptions.isStrict, locale: bulkOptions.locale });
}
