import type { DeliveryReport, ListenTotals } from "./delivery-report.ts";

/** Counts what came. */
export interface Tally {
  readonly add: (report: DeliveryReport) => void;
  readonly totals: () => ListenTotals;
}

export function tally(isRecording: boolean): Tally {
  const counts = { deliveries: 0, refused: 0, faulty: 0, notices: 0, repeated: 0 };
  const recorded = { recorded: 0, lost: 0 };
  return {
    add: ({ fault, messages, repetition = 0, recording }) => {
      counts.deliveries += 1;
      counts.refused += fault === undefined ? 0 : 1;
      counts.faulty += messages.some(({ total }) => total > 0) ? 1 : 0;
      counts.notices += messages.reduce((sum, { totalNotices }) => sum + totalNotices, 0);
      counts.repeated += repetition > 0 ? 1 : 0;
      recorded.recorded += recording?.isRecorded ? 1 : 0;
      recorded.lost += recording && !recording.isRecorded ? 1 : 0;
    },
    totals: () => ({ ...counts, ...(isRecording ? recorded : {}) }),
  };
}

/** How many ids are remembered; a sender does not try again after so many others. */
const most = 10_000;

/** Tells how often an id came before, the newest of them at least. */
export function repetitions(): (id: string) => number {
  const counts = new Map<string, number>();
  return (id) => {
    const before = counts.get(id) ?? 0;
    const [oldest] = counts.size >= most && before === 0 ? counts.keys() : [];
    if (oldest !== undefined) counts.delete(oldest);
    counts.set(id, before + 1);
    return before;
  };
}
