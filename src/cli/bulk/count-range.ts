import { isUtf8 } from "node:buffer";
import { closeSync, openSync } from "node:fs";
import { checkRecord } from "../../testing/check-record.ts";
import type { CheckOptions } from "../../testing/check-text.ts";
import { recordOf } from "../../testing/records-in.ts";
import type { MessageReport } from "../../testing/report.ts";
import { isDense } from "../../testing/source-text.ts";
import { type Counting, counter, isUnread } from "../../testing/stats/counting.ts";
import type { Stats } from "../../testing/stats/stats.ts";
import type { Range } from "./check-range.ts";
import { linesOfRange } from "./lines-of-range.ts";

/** What was counted in a range; lines are counted from its first one, as 1. */
export interface CountedRange {
  readonly stats: Stats;
  readonly lines: number;
  /** The first messages that were not counted. */
  readonly faults: readonly Fault[];
}

/** Where a message was not counted, and why. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** How many are said one by one. */
export const mostFaults = 10;

const counters = new WeakMap<CheckOptions, Promise<() => Counting>>();

/** Counts what the lines of a range hold. Throws what reading the file throws. */
export async function countRange({ file, start, end }: Range, options: CheckOptions): Promise<CountedRange> {
  // One is made for all ranges.
  const started = counters.get(options) ?? counter(options);
  counters.set(options, started);
  const counting = (await started)();
  const faults: Fault[] = [];
  const handle = openSync(file, "r");
  let lines = 0;
  try {
    for (const { bytes, isLast } of linesOfRange(handle, start, end)) {
      lines += 1;
      if (bytes && !isDense(bytes) && isUtf8(bytes) && counting.add(bytes.toString())) continue;
      const record = recordOf(lines, bytes, isLast);
      if (record === undefined) continue;
      const reports = await checkRecord(record, options);
      counting.refused(reports);
      if (faults.length < mostFaults) faults.push(...faultsIn(reports));
    }
  } finally {
    closeSync(handle);
  }
  return { stats: counting.made(), lines, faults: faults.slice(0, mostFaults) };
}

/** Why messages were not counted. */
export function faultsIn(reports: readonly MessageReport[]): Fault[] {
  return reports.flatMap(({ verdict, issues: [issue] }) =>
    isUnread(verdict) && issue ? [{ line: issue.line, column: issue.column, message: issue.message }] : [],
  );
}
