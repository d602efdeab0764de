import type { DeliveryReport } from "./delivery-report.ts";
import type { ListenPrinter } from "./listen-printer.ts";

/** A printer that gets no secret to see: once a text is cut, or escaped for a terminal, a secret is not found in it. */
export function discreet(printer: ListenPrinter, hide: (text: string) => string): ListenPrinter {
  return { ...printer, delivery: (report) => printer.delivery(hidden(report, hide)) };
}

/** The sender's own texts without a secret. */
function hidden(report: DeliveryReport, hide: (text: string) => string): DeliveryReport {
  const { url, deliveryId, shown } = report;
  return {
    ...report,
    url: hide(url),
    ...(deliveryId === undefined ? {} : { deliveryId: hide(deliveryId) }),
    ...(shown === undefined ? {} : { shown: shown.map(hide) }),
  };
}
