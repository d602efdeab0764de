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
import { type Fault, faultsIn, mostFaults } from "./count-range.ts";
import { isArchive } from "./is-archive.ts";
import { answersTo } from "./pool.ts";
import { rangesOf } from "./ranges-of.ts";

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
  for (const input of inputs) {
    if (signal.aborted) break;
    if ("file" in input && isArchive(input.file)) await countArchive(input.file);
    else await countOther(input);
    await rest();
  }
  return { stats: mergedStats(version, [...parts, others.made()]), faults: faults.slice(0, mostFaults) };

  async function countArchive(file: string): Promise<void> {
    let lines = 0;
    for await (const { range, answer } of answersTo(request, rangesOf(file), threads)) {
      if ("code" in answer) return unread(file, faultSentence(options.texts, file, { kind: "unreadable" }));
      const { found } = answer;
      parts.push(found.stats);
      if (parts.length === mostParts) parts = [mergedStats(version, parts)];
      for (const fault of found.faults) note({ file, ...fault, line: fault.line + lines });
      lines += found.lines;
      onProgress(range.end - range.start);
      await rest();
      if (signal.aborted) return;
    }
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
