import { setMaxListeners } from "node:events";
import type { CommandContext } from "../commands/command.ts";
import { caFrom } from "../deliver/ca.ts";
import { refuseUnverifiedTls, targetOf } from "../deliver/url.ts";
import { onSignal } from "../formats/on-signal.ts";
import { select } from "../select.ts";
import { planOf } from "./plan.ts";
import { ndjsonPrinter } from "./print-ndjson.ts";
import { prettyPrinter } from "./print-pretty.ts";
import { sendAll } from "./send-all.ts";
import { refuseContradictions, type SendArguments } from "./send-arguments.ts";
import { conclusionLines, failureSentence } from "./sentences.ts";
import { show } from "./show.ts";

/** `hirehooks send`. Returns the exit code. */
export async function send(target: string, options: SendArguments, context: CommandContext): Promise<number> {
  const { texts, locale, terminal } = context;
  refuseContradictions(options, texts);
  refuseUnverifiedTls(process.env, texts);
  const url = targetOf(target, texts);
  const ca = options.ca === undefined ? undefined : caFrom(options.ca, texts);
  const breakOff = new AbortController();
  const { signal } = breakOff;
  // Each delivery under way listens to it, of which Node 20 would warn.
  setMaxListeners(0, signal);
  const plan = await planOf(await select(texts, options), options, texts, signal);
  const printer = (options.format === "ndjson" ? ndjsonPrinter : prettyPrinter)({
    url,
    secret: plan.secret,
    texts,
    terminal,
    write: (text) => void process.stdout.write(text),
    isVerbose: options.verbose === true,
    conclusionOf: (sent) => conclusionLines(sent, locale, texts),
    failureOf: (failure) => failureSentence(failure, options.timeout, texts),
  });
  const forget = onSignal(breakOff, () => {});
  try {
    return await (options.dryRun ? show : sendAll)({ plan, url, ca, printer, options, signal, texts });
  } finally {
    forget();
  }
}
