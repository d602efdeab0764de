import type { CheckOptions } from "../check-text.ts";
import { checkText } from "../check-text.ts";
import type { MessageReport } from "../report.ts";
import { shifted } from "./shifted.ts";
import { type Summary, type Summing, summing } from "./summary.ts";
import { type SwiftJudge, swiftJudge } from "./swift-judge.ts";

export interface BulkOptions extends CheckOptions {
  /** Whether notices matter; without them, only what a tolerant reader refuses is looked for. */
  readonly hasNotices: boolean;
  /** How many messages with findings are kept to be printed. All are counted. */
  readonly maxFindings: number;
  /** Hash of a document's text, for the summary. */
  readonly hashOf: (text: string) => string;
}

/** A part of an archive, as it was found. */
export interface Part {
  readonly summary: Summary;
  /** Messages of which there is something to say, as far as they are kept. */
  readonly reports: readonly MessageReport[];
}

/** Checks documents, one a line, as they come. */
export interface DocumentsCheck {
  /** At once where there is nothing to say; `line` is where the document begins. */
  readonly add: (text: string, line: number) => Promise<void> | undefined;
  readonly unread: () => void;
  readonly part: () => Part;
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

  return {
    add: (text, line) => {
      const addresses = swift(text);
      if (addresses === undefined) return closely(text, line);
      sum.valid(addresses);
      return undefined;
    },
    unread: sum.unread,
    part: () => ({ summary: sum.made({ version: "", strict: isStrict, locale: options.locale }), reports }),
  };

  async function closely(text: string, line: number): Promise<void> {
    const found: MessageReport[] = [];
    // The name says that the text is a line: what is not JSON is a finding like others.
    for await (const report of checkText("-.ndjson", text, options).messages) {
      found.push(hasNotices || isStrict ? report : { ...report, notices: [], totalNotices: 0 });
    }
    let hash: string | undefined;
    sum.document(found, () => (hash ??= options.hashOf(text)));
    for (const report of found) {
      const isSilent = report.total + report.totalNotices === 0 && report.verdict === "valid";
      if (!isSilent && reports.length < options.maxFindings) reports.push(shifted(report, line - 1));
    }
  }
}
