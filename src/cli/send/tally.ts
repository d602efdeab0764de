import type { Failure } from "../deliver/failure.ts";
import type { Sent } from "./sent.ts";

/** What came of all deliveries. */
export interface Tally {
  readonly sent: number;
  readonly accepted: number;
  /** Answered, but not accepted. */
  readonly refused: number;
  /** Got no answer. */
  readonly failed: number;
  /** Could not be sent at all. */
  readonly unsent: number;
  /** By status, in their order. */
  readonly statuses: readonly { readonly status: number; readonly count: number; readonly isAccepted: boolean }[];
  readonly failures: readonly { readonly failure: Failure; readonly count: number }[];
  /** Milliseconds until answers had come; left out where none came. */
  readonly duration?: { readonly p50: number; readonly p95: number; readonly max: number };
}

/** Counts what comes of deliveries, one after the other. */
export function tallying() {
  const statuses = new Map<number, { count: number; accepted: number }>();
  const failures = new Map<Failure, number>();
  const durations: number[] = [];
  let unsent = 0;
  return {
    addUnsent: () => {
      unsent += 1;
    },
    add: ({ result, conclusion }: Sent) => {
      if ("failure" in result) {
        failures.set(result.failure, (failures.get(result.failure) ?? 0) + 1);
        return;
      }
      const own = statuses.get(result.status) ?? { count: 0, accepted: 0 };
      statuses.set(result.status, own);
      own.count += 1;
      own.accepted += Number(conclusion.isAccepted);
      durations.push(result.duration);
    },
    made: (): Tally => {
      const answered = durations.length;
      const accepted = [...statuses.values()].reduce((sum, own) => sum + own.accepted, 0);
      const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
      return {
        sent: answered + failed,
        accepted,
        refused: answered - accepted,
        failed,
        unsent,
        statuses: [...statuses]
          .toSorted(([a], [b]) => a - b)
          .map(([status, own]) => ({ status, count: own.count, isAccepted: own.accepted === own.count })),
        failures: [...failures].map(([failure, count]) => ({ failure, count })),
        ...(answered > 0 && { duration: durationOf(durations) }),
      };
    },
  };
}

/** 130 after Ctrl-C, 4 where the network failed, 3 where something could not be sent, 1 where not all is accepted. */
export function exitCodeOf({ sent, refused, failed, unsent }: Tally, isBrokenOff: boolean): number {
  if (isBrokenOff) return 130;
  if (failed > 0) return 4;
  if (unsent > 0 || sent === 0) return 3;
  return refused > 0 ? 1 : 0;
}

/** The nearest rank: the least duration that so many of a hundred answers did not exceed. */
function durationOf(durations: readonly number[]): NonNullable<Tally["duration"]> {
  const sorted = durations.toSorted((a, b) => a - b);
  const rank = (share: number) => Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10;
  return { p50: rank(0.5), p95: rank(0.95), max: rank(1) };
}
