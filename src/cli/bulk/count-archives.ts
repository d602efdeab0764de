import type { CheckOptions } from "../../testing/check-text.ts";
import { counter } from "../../testing/stats/counting.ts";
import { mergedStats } from "../../testing/stats/merge-stats.ts";
import type { Stats } from "../../testing/stats/stats.ts";
import { checkInput } from "../check-input.ts";
import { faultSentence } from "../fault-sentence.ts";
import type { Input } from "../files.ts";
import { resting } from "../resting.ts";
import type { CliTexts } from "../texts/texts.ts";
import type { CountRequest } from "./bulk-request.ts";
import type { Range } from "./check-range.ts";
import { type Fault, faultsIn, mostFaults } from "./count-range.ts";
import { plan } from "./plan.ts";
import { answersTo } from "./pool.ts";

/** How many parts are held before they are added up: each has all members of the contracts. */
const mostParts = 16;

/** How archives are gone through. */
export interface CountGoing {
  readonly threads: number;
  /** Told of bytes that were looked at. */
  readonly onProgress: (bytes: number) => void;
  /** Ends it early: what was counted so far is the result. */
  readonly signal: AbortSignal;
  /** Version of the package. */
  readonly version: string;
  readonly options: CheckOptions & { readonly texts: CliTexts };
}

/** A file, or a place in it, that was not counted. */
export interface FileFault extends Partial<Fault> {
  readonly file: string;
  readonly message: string;
}

/** What was counted in files, and the first faults that hindered it. */
export interface Counted {
  readonly stats: Stats;
  readonly faults: readonly FileFault[];
}

/** Counts what files hold, whatever is in them: archives on all threads, other files one by one. */
export async function countArchives(
  inputs: readonly Input[],
  request: CountRequest,
  { threads, onProgress, signal, version, options }: CountGoing,
): Promise<Counted> {
  const others = (await counter(options))();
  const faults: FileFault[] = [];
  let parts: Stats[] = [];
  const rest = resting();
  const planned = plan(inputs);
  const answers = answersTo(
    request,
    planned.flatMap(({ ranges = [] }) => ranges),
    threads,
  );
  try {
    for (const { input, ranges } of planned) {
      if (signal.aborted) break;
      const isHeld = ranges !== undefined && (await countArchive(input.file, ranges));
      if (!isHeld) await countOther(input);
      await rest();
    }
  } finally {
    await answers.return(undefined);
  }
  const last: Stats = { ...others.made(), ...(signal.aborted ? { isBrokenOff: true } : {}) };
  return { stats: mergedStats(version, [...parts, last]), faults: faults.slice(0, mostFaults) };

  /** False where there is nothing in any line: what is to be said of that is said elsewhere. */
  async function countArchive(file: string, ranges: readonly Range[]): Promise<boolean> {
    let [lines, held] = [0, 0];
    let isRead = true;
    for (const { start, end } of ranges) {
      const { value } = await answers.next();
      if (value === undefined) break;
      const { answer } = value;
      if ("code" in answer) isRead = false;
      else {
        const { found } = answer;
        parts.push(found.stats);
        if (parts.length === mostParts) parts = [mergedStats(version, parts)];
        // What follows a part that was not read is counted; on which lines it stands is not known.
        if (isRead) for (const fault of found.faults) note({ file, ...fault, line: fault.line + lines });
        const { documents, unread: refused, skipped } = found.stats.totals;
        held += documents + refused + skipped;
        lines += found.lines;
        onProgress(end - start);
      }
      await rest();
      if (signal.aborted) return true;
    }
    if (!isRead) unread(file, faultSentence(options.texts, file, { kind: "unreadable" }));
    return held > 0 || !isRead;
  }

  async function countOther(input: Input): Promise<void> {
    const reading = { signal, onRead: onProgress };
    const { file, fault, messages } = await checkInput(input, { ...options, onDocument: others.add }, reading);
    if (signal.aborted) return;
    if (fault) unread(file, faultSentence(options.texts, file, fault));
    for await (const report of messages) {
      if (signal.aborted) return;
      others.refused([report]);
      for (const own of faultsIn([report])) note({ file, ...own });
      await rest();
    }
  }

  function unread(file: string, message: string): void {
    others.refused([{ verdict: "unreadable" }]);
    note({ file, message });
  }

  function note(fault: FileFault): void {
    if (faults.length < mostFaults) faults.push(fault);
  }
}
