import type { DeliveryReport, ListenTotals } from "./delivery-report.ts";

/** Writes what comes, as it comes. */
export interface ListenPrinter {
  readonly listening: (url: string) => void;
  readonly delivery: (report: DeliveryReport) => void;
  /** The sender did not wait for the answer to the delivery with this number. */
  readonly unanswered: (number: number) => void;
  /** What came is no request of HTTP, by the code of the fault. */
  readonly noRequest: (code: string) => void;
  readonly end: (totals: ListenTotals) => void;
}
