import type { Complaint } from "./case.ts";
import type { Kind } from "./kinds.ts";

/*
 * What a test of a receiver says, as `hirehooks test --format json` prints it, with sentences beside it. Names
 * and meanings of these members are stable; members may be added.
 */

/** What came of a case. */
export interface CaseResult {
  readonly id: string;
  readonly kind: Kind;
  /** `provider@version/event`, of a case that there is for each event. */
  readonly address?: string;
  /** `not-run`: the receiver was gone, or the run was broken off, before the case had ended. */
  readonly verdict: "good" | "complaint" | "not-run";
  /** At most ten; `total` says how many there are. */
  readonly complaints: readonly Complaint[];
  readonly total: number;
  /** Deliveries that were sent. */
  readonly deliveries: number;
  /** Milliseconds that it took. */
  readonly duration: number;
}

export interface TestTotals {
  readonly cases: number;
  readonly good: number;
  readonly complaints: number;
  readonly notRun: number;
  readonly deliveries: number;
  /** How many of a hundred cases are good. */
  readonly score: number;
  /** Only there where the test did not come to its end. */
  readonly ended?: Ended;
}

/** Why a test did not come to its end. */
export type Ended =
  | { readonly by: "interrupt" }
  /** `unreachable`: nobody ever answered. `died`: somebody had. */
  | { readonly by: "unreachable" | "died"; readonly failure: string; readonly running: readonly string[] };

export const noTotals: TestTotals = { cases: 0, good: 0, complaints: 0, notRun: 0, deliveries: 0, score: 0 };

/** Totals with another case counted in. */
export function withCase(totals: TestTotals, { verdict, deliveries }: CaseResult): TestTotals {
  const cases = totals.cases + 1;
  const good = totals.good + (verdict === "good" ? 1 : 0);
  return {
    ...totals,
    cases,
    good,
    complaints: totals.complaints + (verdict === "complaint" ? 1 : 0),
    notRun: totals.notRun + (verdict === "not-run" ? 1 : 0),
    deliveries: totals.deliveries + deliveries,
    // Not a hundred before all are good.
    score: Math.floor((100 * good) / cases),
  };
}
