import type { CaseResult, TestTotals } from "../../testing/conformance/report.ts";
import type { PrinterContext } from "../printer.ts";

/** Writes what a test of a receiver finds, a case after the other. */
export interface TestPrinter {
  readonly result: (result: CaseResult) => void;
  readonly end: (totals: TestTotals) => void;
}

/** What is tested, and by whose contract. */
export interface Receiver {
  /** Without its query, which may hold a password. */
  readonly url: string;
  readonly provider: string;
  readonly version: string;
  /** The statuses that are acknowledgements. */
  readonly statuses: readonly number[];
  readonly seed: number;
}

export interface TestPrinterContext extends Omit<PrinterContext, "pathOf" | "maxFindings"> {
  readonly receiver: Receiver;
}
