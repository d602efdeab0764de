import { inertText } from "../inert.ts";
import type { CliTexts } from "../texts/texts.ts";
import { deliver, withHeaders } from "./deliver.ts";
import { paced } from "./paced.ts";
import type { Plan } from "./plan.ts";
import type { Planned, Unsendable } from "./planned.ts";
import type { SendPrinter } from "./printer.ts";
import type { SendArguments } from "./send-arguments.ts";
import type { Sent } from "./sent.ts";
import { exitCodeOf, tallying } from "./tally.ts";

/** What is sent, where to, and who hears of it. */
export interface Sending {
  readonly plan: Plan;
  readonly url: URL;
  readonly ca: string | undefined;
  readonly printer: SendPrinter;
  readonly options: SendArguments;
  /** Breaks it off. */
  readonly signal: AbortSignal;
  readonly texts: CliTexts;
}

/** Sends what is planned: PING first, and the rest only if that is accepted. Returns the exit code. */
export async function sendAll({ plan, url, ca, printer, options, signal, texts }: Sending): Promise<number> {
  const { rate, concurrency, header } = options;
  const to = { url, ca, signal, timeout: options.timeout * 1000 };
  const tally = tallying();
  const isOpen = await pinged();
  if (isOpen) await paced(plan.deliveries, { rate, concurrency, signal }, one);
  const made = tally.made();
  printer.end(made, signal.aborted);
  if (signal.aborted) console.error(inertText(texts.send.brokenOff));
  else if (!isOpen) console.error(inertText(texts.send.notSent));
  else if (made.sent + made.unsent === 0) console.error(inertText(texts.send.nothing));
  return exitCodeOf(made, signal.aborted);

  /** Whether the webhook would be saved. */
  async function pinged(): Promise<boolean> {
    for (const ping of plan.pings) {
      const sent = await delivered(ping);
      if (sent) printer.ping(sent);
      if (!sent?.conclusion.isAccepted) return false;
    }
    return true;
  }

  async function one(item: Planned | Unsendable): Promise<void> {
    if ("reason" in item) {
      tally.addUnsent();
      console.error(inertText(item.reason));
      return;
    }
    const sent = await delivered(item);
    if (sent) printer.sent(sent);
  }

  async function delivered(planned: Planned): Promise<Sent | undefined> {
    const sent = await deliver(withHeaders(planned, header), to);
    if (sent) tally.add(sent);
    return sent;
  }
}
