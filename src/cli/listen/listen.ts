import { createHmac, randomBytes } from "node:crypto";
import { setMaxListeners } from "node:events";
import type { CheckOptions } from "../../testing/check-text.ts";
import { type Redactor, redactor, type WireDelivery } from "../../testing/redact/redact.ts";
import type { CommandContext } from "../commands/command.ts";
import { hiding } from "../deliver/hide.ts";
import { refuseUnverifiedTls, targetOf } from "../deliver/url.ts";
import { shownPath } from "../fault-sentence.ts";
import { onSignal } from "../formats/on-signal.ts";
import { inertText } from "../inert.ts";
import { select } from "../select.ts";
import { UsageError } from "../usage-error.ts";
import { discreet } from "./discreet.ts";
import { type ListenArguments, refuseContradictions } from "./listen-arguments.ts";
import { ndjsonListenPrinter } from "./print-ndjson.ts";
import { prettyListenPrinter } from "./print-pretty.ts";
import { recordOf } from "./record-of.ts";
import { openRecording, type Recording } from "./recording.ts";
import { secretToVerify } from "./secret-to-verify.ts";
import { isLoopback, isOwn } from "./server.ts";
import { taking } from "./taking.ts";

/** `hirehooks listen`. Returns the exit code: 130 where Ctrl-C came before `--count` was reached. */
export async function listen(options: ListenArguments, context: CommandContext): Promise<number> {
  const { texts, locale, terminal } = context;
  const { listen: own, errors } = texts;
  refuseContradictions(options, texts);
  const { entries, event } = await select(texts, options);
  const check: CheckOptions = { entries, isStrict: false, locale, texts, ...(event === undefined ? {} : { event }) };
  const forward = options.forward === undefined ? undefined : targetOf(options.forward, texts);
  if (forward && isOwn(forward, options)) throw new UsageError(own.errors.ownForward);
  if (forward?.protocol === "https:") refuseUnverifiedTls(process.env, texts);
  const secret = await secretToVerify(options, entries, texts);
  const tool = options.show || options.showPersonal || options.redact ? await redaction() : undefined;
  const recording = opened();
  if (typeof recording === "string") return failed(recording);
  const breakOff = new AbortController();
  // Each delivery that is held back or sent on listens to it, of which Node 20 would warn.
  setMaxListeners(0, breakOff.signal);
  const forget = onSignal(breakOff, () => recording?.close());
  // Nobody sees what comes any more: `hirehooks listen | head`.
  process.stdout.once("error", () => breakOff.abort());
  const hide = hiding(secret === undefined ? [] : [secret]);
  const write = (text: string) => void process.stdout.write(hide(text));
  const printer = discreet(
    options.format === "ndjson" ? ndjsonListenPrinter(write) : prettyListenPrinter(write, texts, terminal),
    hide,
  );
  try {
    if (!isLoopback(options.host)) console.error(inertText(own.open(shownPath(options.host))));
    const { show, showPersonal = false } = options;
    const result = await taking(options, printer, breakOff.signal, {
      check,
      texts,
      secret,
      forward,
      path: options.path,
      fixed: options.answer,
      ...(recording ? { record } : {}),
      ...(tool && (show || showPersonal) ? { shown: (delivery) => tool.shown(delivery, showPersonal) } : {}),
    });
    if (typeof result === "string") return failed(result);
    const { deliveries, lost = 0 } = result;
    if (lost > 0) return failed(own.lost(lost));
    return breakOff.signal.aborted && options.count !== undefined && deliveries < options.count ? 130 : 0;
  } finally {
    forget();
    recording?.close();
  }

  function redaction(): Promise<Redactor> {
    // The key is nowhere kept: what a placeholder stands for cannot be tried out.
    const salt = randomBytes(32);
    const hash = (text: string) => createHmac("sha256", salt).update(text).digest();
    return redactor({ entries, hash, ...(event === undefined ? {} : { event }) });
  }

  /** The recording, if there is to be one, or why it cannot be written. */
  function opened(): Recording | string | undefined {
    if (options.record === undefined) return undefined;
    const file = shownPath(options.record);
    try {
      const recording = openRecording(options.record);
      if ("owner" in recording) return own.errors.locked(file, recording.owner, shownPath(recording.path));
      if (recording.wasTorn) console.error(inertText(own.torn(file)));
      return recording;
    } catch (error) {
      return own.errors.cannotRecord(file, reasonOf(error));
    }
  }

  async function record(delivery: WireDelivery, time: string): Promise<string | undefined> {
    const wanted = options.redact && tool ? await tool.redacted(delivery) : delivery;
    try {
      (recording as Recording).append(recordOf(wanted, time, options.redact === true));
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  }

  function reasonOf(error: unknown): string {
    if (!(error instanceof Error && "code" in error)) throw error;
    const code = String(error.code);
    return errors.reasons[code] ?? code;
  }

  function failed(sentence: string): number {
    console.error(inertText(sentence));
    return 3;
  }
}
