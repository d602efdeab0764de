import { setMaxListeners } from "node:events";
import { concluded } from "../../testing/deliver/conclude.ts";
import type { CommandContext } from "../commands/command.ts";
import { caFrom } from "../deliver/ca.ts";
import { replacing } from "../deliver/header.ts";
import { post } from "../deliver/post.ts";
import { refuseUnverifiedTls, targetOf } from "../deliver/url.ts";
import { onSignal } from "../formats/on-signal.ts";
import { inertText } from "../inert.ts";
import { select } from "../select.ts";
import { paced } from "./paced.ts";
import { planOf } from "./plan.ts";
import type { Planned, Unsendable } from "./planned.ts";
import { ndjsonPrinter } from "./print-ndjson.ts";
import { prettyPrinter } from "./print-pretty.ts";
import { refuseContradictions, type SendArguments } from "./send-arguments.ts";
import type { Sent } from "./sent.ts";
import { conclusionLines, failureSentence } from "./sentences.ts";
import { exitCodeOf, tallying } from "./tally.ts";

/** `hirehooks send`. Returns the exit code. */
export async function send(target: string, options: SendArguments, context: CommandContext): Promise<number> {
  const { texts, locale, terminal } = context;
  const { timeout, rate, concurrency, format, verbose = false } = options;
  refuseContradictions(options, texts);
  refuseUnverifiedTls(process.env, texts);
  const url = targetOf(target, texts);
  const ca = options.ca === undefined ? undefined : caFrom(options.ca, texts);
  const breakOff = new AbortController();
  const { signal } = breakOff;
  // Each delivery under way listens to it.
  setMaxListeners(0, signal);
  const plan = await planOf(await select(texts, options), options, texts, signal);
  const forget = onSignal(breakOff, () => {});
  const tally = tallying();
  const printer = (format === "ndjson" ? ndjsonPrinter : prettyPrinter)({
    url,
    secret: plan.secret,
    texts,
    terminal,
    write: (text) => void process.stdout.write(text),
    isVerbose: verbose,
    conclusionOf: (sent) => conclusionLines(sent, locale, texts),
    failureOf: (failure) => failureSentence(failure, timeout, texts),
  });
  try {
    if (options.dryRun) return await show();
    const isOpen = await sendPings();
    if (isOpen) await paced(plan.deliveries, { rate, concurrency, signal }, each);
    const made = tally.made();
    printer.end(made, signal.aborted);
    if (signal.aborted) console.error(inertText(texts.send.brokenOff));
    else if (!isOpen) console.error(inertText(texts.send.notSent));
    else if (made.sent + made.unsent === 0) console.error(inertText(texts.send.nothing));
    return exitCodeOf(made, signal.aborted);
  } finally {
    forget();
  }

  /** Prints what would be sent. */
  async function show(): Promise<number> {
    let [shown, unsent] = [0, 0];
    const one = async (item: Planned | Unsendable) => {
      if ("reason" in item) {
        unsent += 1;
        refuse(item);
      } else {
        shown += 1;
        printer.request(withHeaders(item));
      }
    };
    for (const ping of plan.pings) await one(ping);
    await paced(plan.deliveries, { concurrency: 1, signal }, one);
    if (shown + unsent === 0) console.error(inertText(texts.send.nothing));
    return signal.aborted ? 130 : unsent > 0 || shown === 0 ? 3 : 0;
  }

  /** Whether all of them were accepted. */
  async function sendPings(): Promise<boolean> {
    for (const ping of plan.pings) {
      const sent = await deliver(ping);
      if (!sent?.conclusion.isAccepted) return false;
    }
    return true;
  }

  async function each(item: Planned | Unsendable): Promise<void> {
    if (!("reason" in item)) return void (await deliver(item));
    tally.addUnsent();
    refuse(item);
  }

  async function deliver(item: Planned): Promise<Sent | undefined> {
    const planned = withHeaders(item);
    const result = await post({ ...planned.outgoing, url, ca, signal, timeout: timeout * 1000 });
    // What was under way when it was broken off tells nothing of the receiver.
    if (signal.aborted && "failure" in result) return undefined;
    const { acknowledgement } = planned.sender.sending;
    const sent = {
      planned,
      result,
      conclusion: concluded(acknowledgement, "failure" in result ? undefined : result.status),
    };
    tally.add(sent);
    printer.sent(sent);
    return sent;
  }

  function refuse({ reason }: Unsendable): void {
    console.error(inertText(reason));
  }

  /** With the headers that were asked for, in the place of those with their names. */
  function withHeaders(planned: Planned): Planned {
    const { header = [] } = options;
    const { headers, body } = planned.outgoing;
    return { ...planned, outgoing: { headers: replacing(headers, header), body } };
  }
}
