import { checkRecord } from "../check-record.ts";
import type { CheckOptions } from "../check-text.ts";
import { mostTold } from "../judgement.ts";
import { contentOf, type Record } from "../records.ts";
import { recordOf } from "../records-in.ts";
import type { MessageReport } from "../report.ts";
import { type Summary, type Summing, summing } from "./summary.ts";
import { type SwiftJudge, swiftJudge } from "./swift-judge.ts";

export interface BulkOptions extends CheckOptions {
  /** Whether notices matter; without them, only what a tolerant reader refuses is looked for. */
  readonly hasNotices: boolean;
  /** How many messages with findings are kept to be printed. All are counted. */
  readonly maxFindings: number;
  /** Hash of a document, for the summary. */
  readonly hashOf: (content: string | Uint8Array) => string;
}

/** A part of an archive, as it was found. */
export interface Part {
  readonly summary: Summary;
  /** Messages of which there is something to say, as far as they are kept. */
  readonly reports: readonly MessageReport[];
  /** Requests of HAR files that are no deliveries. */
  readonly skipped: number;
}

/** Checks the lines of an archive, as they come. */
export interface DocumentsCheck {
  /** Counts a document, unless there is something to say of it, or may be. */
  readonly isFine: (text: string) => boolean;
  /**
   * Whether `isFine` tells as well from a text with a character for each byte of the document's UTF-8. Such a
   * text is made and read faster. It holds where nothing is asked of texts but to be equal to some in ASCII.
   */
  readonly isEncodedByByte: boolean;
  /** Checks a line that may not be fine; without bytes it is too long. `isLast`: the file ends in it, perhaps cut off. */
  readonly closely: (line: number, bytes: Uint8Array | undefined, isLast: boolean) => Promise<void>;
  readonly part: () => Part;
}

/** How many findings of a message a summary tells apart; its totals have all. */
export const mostCounted = 10_000;

/** A report with no more findings than are printed of a message. */
export function printed(report: MessageReport): MessageReport {
  const { issues, notices } = report;
  return { ...report, issues: issues.slice(0, mostTold), notices: notices.slice(0, mostTold) };
}

const judges = new WeakMap<BulkOptions, Promise<SwiftJudge>>();

/** One is made for all parts of an archive. */
function judgeFor(options: BulkOptions): Promise<SwiftJudge> {
  const judge = judges.get(options) ?? swiftJudge({ ...options, isThorough: options.isStrict || options.hasNotices });
  judges.set(options, judge);
  return judge;
}

export async function checkDocuments(options: BulkOptions): Promise<DocumentsCheck> {
  const { isStrict, hasNotices } = options;
  const swift = await judgeFor(options);
  const sum: Summing = summing();
  const reports: MessageReport[] = [];
  let skipped = 0;

  return {
    isFine: (text) => {
      const addresses = swift(text);
      if (addresses !== undefined) sum.valid(addresses);
      return addresses !== undefined;
    },
    isEncodedByByte: !isStrict && !hasNotices,
    closely: (line, bytes, isLast) => closely(recordOf(line, bytes, isLast)),
    part: () => ({ summary: sum.made({ version: "", strict: isStrict, locale: options.locale }), reports, skipped }),
  };

  async function closely(record: Record | undefined): Promise<void> {
    if (record === undefined) return;
    const all = await checkRecord(record, { ...options, limit: mostCounted });
    const found = all
      .filter(({ verdict }) => verdict !== "skipped")
      .map((report) => (hasNotices || isStrict ? report : { ...report, notices: [], totalNotices: 0 }));
    skipped += all.length - found.length;
    // In what holds no message there is nothing to count.
    if (found.length > 0) sum.document(found, () => options.hashOf(contentOf(record)));
    const said = found.filter(({ verdict, total, totalNotices }) => verdict !== "valid" || total + totalNotices > 0);
    reports.push(...said.slice(0, Math.max(0, options.maxFindings - reports.length)).map(printed));
  }
}
