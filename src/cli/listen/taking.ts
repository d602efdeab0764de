import { answerNode } from "../../adapters/answer-node.ts";
import type { CliTexts } from "../texts/texts.ts";
import type { DeliveryReport, ListenTotals } from "./delivery-report.ts";
import { deliveryHandler, type Handling } from "./handler.ts";
import type { ListenArguments } from "./listen-arguments.ts";
import type { ListenPrinter } from "./listen-printer.ts";
import { closed, listening } from "./server.ts";
import { tally } from "./tally.ts";

/**
 * Takes deliveries until as many came as were asked for, or until the signal. Gives what was counted, or a sentence
 * that says why it cannot listen.
 */
export async function taking(
  { host, port = 0, path = "/", count = Number.POSITIVE_INFINITY }: ListenArguments,
  printer: ListenPrinter,
  signal: AbortSignal,
  handling: Omit<Handling, "printer" | "signal" | "onDelivery">,
): Promise<ListenTotals | string> {
  const counts = tally(handling.record !== undefined);
  const underWay = new Set<Promise<void>>();
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const onDelivery = (report: DeliveryReport) => {
    printer.delivery(report);
    if (isDelivery(report)) counts.add(report);
    if (counts.totals().deliveries >= count) end();
  };
  const handle = deliveryHandler({ ...handling, printer, signal, onDelivery });
  const result = await listening(
    { host, port, path },
    (request, response) => {
      const work = handle(request, response)
        .catch((error: unknown) => {
          console.error(handling.texts.errors.internal(error instanceof Error ? error.name : typeof error));
          answerNode(request, response, { status: 500, headers: {}, body: "" });
        })
        .finally(() => underWay.delete(work));
      underWay.add(work);
    },
    printer.noRequest,
  );
  if ("code" in result) return cannotListen(result.code, host, port, handling.texts);
  printer.listening(result.url);
  if (signal.aborted) end();
  signal.addEventListener("abort", end);
  await ended;
  await closed(result.server, underWay, signal);
  printer.end(counts.totals());
  return counts.totals();
}

/** What was not sent with POST, or elsewhere, or not to its end, is no delivery. */
function isDelivery({ fault }: DeliveryReport): boolean {
  return fault !== "method" && fault !== "path" && fault !== "aborted";
}

function cannotListen(code: string, host: string, port: number, { listen: { errors } }: CliTexts): string {
  if (code === "EADDRINUSE") return errors.portInUse(port);
  if (code === "EACCES" || code === "EPERM") return errors.portDenied(port);
  return errors.cannotListen(host, code);
}
