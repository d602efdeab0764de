import { randomInt } from "node:crypto";
import { setMaxListeners } from "node:events";
import { casesOf } from "../../testing/conformance/cases-of.ts";
import { playAll } from "../../testing/conformance/play-all.ts";
import { noTotals, type TestTotals, withCase } from "../../testing/conformance/report.ts";
import { caFrom } from "../deliver/ca.ts";
import type { Header } from "../deliver/header.ts";
import { hidden, hiding } from "../deliver/hide.ts";
import { refuseUnverifiedTls, targetOf } from "../deliver/url.ts";
import type { Wanted } from "../formats/formats.ts";
import { openReports, type Reports } from "../formats/open-reports.ts";
import { refuseClashes } from "../formats/outputs.ts";
import { inertText } from "../inert.ts";
import type { PrinterContext } from "../printer.ts";
import { type SecretArguments, secretFrom } from "../secret.ts";
import { terminalOf } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { chosenOf } from "./chosen.ts";
import { testPrinterOf } from "./formats.ts";
import { playerOn, type Route } from "./player.ts";
import type { Receiver, TestPrinter } from "./printer.ts";
import { type Sent, sentBy } from "./sent-by.ts";
import { endSentence } from "./sentences.ts";

export interface TestArguments extends SecretArguments {
  readonly provider?: string;
  readonly event?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly list?: boolean;
  readonly unsigned?: boolean;
  readonly effectUrl?: string;
  /** Seconds. */
  readonly timeout: number;
  readonly slowFor: number;
  readonly seed?: number;
  readonly header?: readonly Header[];
  readonly ca?: string;
  readonly format?: readonly Wanted[];
}

export type TestContext = Omit<PrinterContext, "write" | "pathOf">;

/** `hirehooks test`. Returns the exit code. */
export async function test(
  receiver: string | undefined,
  options: TestArguments,
  context: TestContext,
): Promise<number> {
  const { texts } = context;
  const { format = [{ format: "pretty", value: "pretty" }], seed = randomInt(2 ** 31), effectUrl } = options;
  const sent = await sentBy(options, texts);
  if (options.list) return list(sent, options, context);
  if (receiver === undefined) throw new UsageError(texts.test.errors.noUrl);
  const route = routeTo(receiver, options, context);
  refuseClashes(format, texts);
  const secret = await secretFor(sent, options, context);
  const subject = { ...sent, seed, ...(secret === undefined ? {} : { secret }) };
  const cases = chosenOf(casesOf(subject, { hasEffect: effectUrl !== undefined }), options, texts);
  const about = aboutOf(sent, route.url, seed, secret);
  const breakOff = new AbortController();
  // Each delivery that is on its way listens; older versions of Node take more than ten for a mistake.
  setMaxListeners(0, breakOff.signal);
  const reports = await openReports(
    format,
    ({ format: name, file }, write) =>
      testPrinterOf(name, {
        ...context,
        terminal: file === undefined ? context.terminal : terminalOf({}, {}),
        write,
        receiver: about,
      }),
    texts,
    breakOff,
  );
  if ("fault" in reports) {
    console.error(inertText(reports.fault));
    return 3;
  }
  try {
    let totals = noTotals;
    const ended = await playAll(cases, playerOn(route, breakOff.signal), breakOff.signal, (result) => {
      totals = withCase(totals, result);
      reports.tell((printer) => printer.result(result));
    });
    return finished(reports, { ...totals, ...(ended === undefined ? {} : { ended }) }, route, context);
  } finally {
    reports.discard();
  }
}

/** Ends the reports, says what is to be said beside them, and returns the exit code. */
function finished(
  reports: Reports<TestPrinter>,
  totals: TestTotals,
  { timeout }: Route,
  { texts }: TestContext,
): number {
  reports.tell((printer) => printer.end(totals));
  const faults = reports.end();
  for (const line of [...faults, endSentence(texts, totals, timeout)]) if (line !== "") console.error(inertText(line));
  if (totals.ended?.by === "interrupt") return 130;
  if (faults.length > 0) return 3;
  if (totals.ended !== undefined) return 4;
  return totals.complaints > 0 ? 1 : 0;
}

function routeTo(
  receiver: string,
  { timeout, slowFor, header = [], ca, effectUrl }: TestArguments,
  { texts }: TestContext,
): Route {
  refuseUnverifiedTls(process.env, texts);
  return {
    url: targetOf(receiver, texts),
    headers: header,
    ca: ca === undefined ? undefined : caFrom(ca, texts),
    timeout: timeout * 1000,
    slowFor: slowFor * 1000,
    effectUrl: effectUrl === undefined ? undefined : targetOf(effectUrl, texts),
  };
}

/** The secret, where the provider proves its deliveries; without one it is said what is left out. */
async function secretFor(
  { contract }: Sent,
  options: TestArguments,
  { texts }: TestContext,
): Promise<string | undefined> {
  const { secretEnv, secretFile, unsigned } = options;
  const named = secretEnv !== undefined ? "--secret-env" : secretFile !== undefined ? "--secret-file" : undefined;
  if (unsigned && named !== undefined) throw new UsageError(texts.test.errors.two("--unsigned", named));
  if (unsigned || contract.signature.kind === "none") return undefined;
  const secret = await secretFrom(options, texts);
  if (secret === undefined) console.error(inertText(texts.test.noSecret));
  return secret;
}

/** A path may hold the secret, for which something stands that may be part of a URL; a query is left out. */
function aboutOf({ contract }: Sent, { origin, pathname }: URL, seed: number, secret: string | undefined): Receiver {
  const { provider, version, acknowledgement } = contract;
  const hide = hiding(secret === undefined ? [] : [secret]);
  return {
    url: hide(`${origin}${pathname}`).replaceAll(hidden, "***"),
    provider,
    version,
    statuses: acknowledgement.statuses,
    seed,
  };
}

/** Prints the cases, those of proof among them, and sends nothing. */
function list(sent: Sent, options: TestArguments, { texts, terminal }: TestContext): number {
  const all = casesOf({ ...sent, seed: 0, secret: "listed" }, { hasEffect: true });
  for (const { id, kind } of chosenOf(all, options, texts)) {
    process.stdout.write(`${inertText(`${terminal.colors.bold(id)}  ${texts.test.kinds[kind].title}`)}\n`);
  }
  return 0;
}
