import { printed } from "../../testing/bulk/check-documents.ts";
import { shifted } from "../../testing/bulk/shifted.ts";
import { type Summary, type SummaryTotals, summing } from "../../testing/bulk/summary.ts";
import { type SwiftOptions, swiftJudge } from "../../testing/bulk/swift-judge.ts";
import type { CheckedFile } from "../../testing/check-text.ts";
import type { MessageReport, Totals } from "../../testing/report.ts";
import type { SourceFault } from "../../testing/source-text.ts";
import type { Input } from "../files.ts";
import { faultOf } from "../open-source.ts";
import type { Printer } from "../printer.ts";
import { resting } from "../resting.ts";
import type { CheckRequest } from "./bulk-request.ts";
import { hashOf, type Range } from "./check-range.ts";
import { plan } from "./plan.ts";
import { answersTo } from "./pool.ts";
import { sizeOf } from "./size-of.ts";

/** How an archive is gone through. */
export interface Going {
  readonly threads: number;
  /** Told of bytes that were looked at. */
  readonly onProgress: (bytes: number) => void;
  /** Ends it early: what was found so far is the result. */
  readonly signal: AbortSignal;
  /** Checks what is no archive: a document, standard input, what is compressed. */
  readonly checked: (input: Input, onDocument: (content: string | Uint8Array) => boolean) => Promise<CheckedFile>;
  /** Contracts and event that were asked for. */
  readonly selection: Pick<SwiftOptions, "entries" | "event">;
  /** Version of the package. */
  readonly version: string;
}

/** What was found in files; `totals` are those that printers and exit codes go by. */
export interface Found {
  readonly summary: Summary;
  readonly totals: Totals;
}

/** Checks files by their millions: all is counted, and the first messages with findings are printed. */
export async function checkArchives(
  inputs: readonly Input[],
  request: CheckRequest,
  printer: Printer,
  going: Going,
): Promise<Found> {
  const sum = summing();
  let left = request.maxFindings;
  let counts = noCounts();
  let skipped = 0;
  const rest = resting();
  const { isStrict, hasNotices } = request;
  const swift = await swiftJudge({ ...going.selection, isThorough: isStrict || hasNotices });
  const print = (report: MessageReport) => {
    if (left <= 0) return;
    left -= 1;
    counts.said += report.total + report.totalNotices;
    printer.message(report);
  };
  // Files, and of them those that could not be read, or not to their end.
  let [files, unreadFiles] = [0, 0];
  const planned = plan(inputs);
  const answers = answersTo(
    request,
    planned.flatMap(({ ranges = [] }) => ranges),
    going.threads,
  );
  try {
    for (const { input, ranges } of planned) {
      const isHeld = ranges !== undefined && (await checkArchive(input.file, ranges));
      if (!isHeld) await checkOther(input, ranges !== undefined);
      const { found, said, ...own } = counts;
      printer.counted?.({ ...own, leftOut: found - said });
      counts = noCounts();
      await rest();
      if (going.signal.aborted) break;
    }
  } finally {
    await answers.return(undefined);
  }
  const brokenOff = going.signal.aborted ? ({ isBrokenOff: true } as const) : {};
  const summary = sum.made({ version: going.version, strict: isStrict, locale: request.locale, ...brokenOff });
  const totals = totalsOf(summary, files, unreadFiles, skipped);
  return { summary, totals: { ...totals, ...brokenOff } };

  /** False where there is nothing in any line: what is to be said of that is said elsewhere. */
  async function checkArchive(file: string, ranges: readonly Range[]): Promise<boolean> {
    printer.file({ file });
    files += 1;
    let [lines, held] = [0, 0];
    let fault: SourceFault | undefined;
    for (const { start, end } of ranges) {
      const { value } = await answers.next();
      if (value === undefined) break;
      const { answer } = value;
      if ("code" in answer) fault ??= faultOf(answer);
      else {
        // What follows a part that was not read is counted; on which lines it stands is not known.
        if (fault === undefined) for (const report of answer.found.reports) print(shifted(report, lines));
        sum.merge(answer.found.summary);
        add(answer.found.summary.totals);
        skipped += answer.found.skipped;
        held += answer.found.skipped + answer.found.summary.totals.messages;
        lines += answer.found.lines;
        going.onProgress(end - start);
      }
      await rest();
      if (going.signal.aborted) return true;
    }
    if (fault === undefined && (ranges.at(-1)?.end ?? 0) > sizeOf(file)) fault = "changed";
    if (fault !== undefined) unread(file, fault);
    return held > 0 || fault !== undefined;
  }

  async function checkOther(input: Input, isBegun: boolean): Promise<void> {
    let content: string | Uint8Array = "";
    let found: MessageReport[] = [];
    const flush = () => {
      if (found.length > 0) sum.document(found, () => hashOf(content));
      found = [];
    };
    const onDocument = (own: string | Uint8Array) => {
      flush();
      content = own;
      const addresses = typeof own === "string" ? swift(own) : undefined;
      if (addresses) {
        sum.valid(addresses);
        counts.messages += addresses.length;
        counts.valid += addresses.length;
      }
      return addresses !== undefined;
    };
    const { messages, ...about } = await going.checked(input, onDocument);
    if (going.signal.aborted) return;
    if (!isBegun || about.fault) printer.file(about);
    files += "file" in input && !isBegun ? 1 : 0;
    if (about.fault) countUnread();
    for await (const message of messages) {
      if (going.signal.aborted) break;
      if (message.verdict === "skipped") {
        skipped += 1;
        continue;
      }
      const own = request.hasNotices || request.isStrict ? message : { ...message, notices: [], totalNotices: 0 };
      found.push(own);
      add({
        messages: 1,
        valid: own.verdict === "valid" ? 1 : 0,
        faulty: own.total > 0 ? 1 : 0,
        issues: own.total,
        notices: own.totalNotices,
      });
      if (own.total + own.totalNotices > 0 || own.verdict !== "valid") print(printed(own));
      await rest();
    }
    flush();
  }

  function add({ messages, valid, faulty, issues, notices }: Counted): void {
    counts.messages += messages;
    counts.valid += valid;
    counts.faulty += faulty;
    counts.notices += notices;
    counts.found += issues + notices;
  }

  /** Of what came before, all is counted. */
  function unread(file: string, kind: SourceFault): void {
    countUnread();
    printer.file({ file, fault: { kind } });
  }

  function countUnread(): void {
    sum.unread();
    unreadFiles += 1;
  }
}

type Counted = Pick<SummaryTotals, "messages" | "valid" | "faulty" | "issues" | "notices">;

/** Of a file; findings that were found, and of them those of messages that were printed. */
function noCounts() {
  return { messages: 0, valid: 0, faulty: 0, notices: 0, found: 0, said: 0 };
}

function totalsOf({ totals }: Summary, files: number, unreadFiles: number, skipped: number): Totals {
  const { messages, valid, faulty, notices, unread } = totals;
  return { files, messages, checked: messages - (unread - unreadFiles), valid, faulty, notices, unread, skipped };
}
