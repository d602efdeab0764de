import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerNode } from "../../adapters/answer-node.ts";
import { bytesOfNode } from "../../runtime/receive/body.ts";
import type { CheckOptions } from "../../testing/check-text.ts";
import type { WireDelivery } from "../../testing/redact/redact.ts";
import type { CliTexts } from "../texts/texts.ts";
import { type Answering, fixedAnswer, forwarded, held } from "./answering.ts";
import type { DeliveryReport } from "./delivery-report.ts";
import { type Judged, judge, maxBytes, refusedFor } from "./judged.ts";
import type { FixedAnswer } from "./listen-arguments.ts";
import type { ListenPrinter } from "./listen-printer.ts";
import { repetitions } from "./tally.ts";

/** What is done with what comes. */
export interface Handling {
  readonly check: CheckOptions;
  readonly texts: CliTexts;
  readonly secret?: string | undefined;
  readonly path?: string | undefined;
  readonly fixed?: FixedAnswer | undefined;
  readonly forward?: URL | undefined;
  /** Adds a delivery to the recording, or says why it could not. */
  readonly record?: ((delivery: WireDelivery, time: string) => Promise<string | undefined>) | undefined;
  readonly shown?: ((delivery: WireDelivery) => Promise<readonly string[]>) | undefined;
  readonly printer: ListenPrinter;
  /** Is told of what came, before it is answered; true where it was the last that is taken. */
  readonly onDelivery: (report: DeliveryReport) => void;
  /** Ends what is still waited for. */
  readonly signal: AbortSignal;
}

/** How long a body may take to come, in milliseconds. */
const bodyTimeout = 60_000;

/** Takes requests one by one: reads, judges, records, prints and answers each. Never rejects for what a sender does. */
export function deliveryHandler(
  handling: Handling,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { printer, signal, path, onDelivery } = handling;
  const countOf = repetitions();
  let count = 0;

  return async (request, response) => {
    count += 1;
    const start = {
      number: count,
      time: new Date().toISOString(),
      method: request.method ?? "",
      url: request.url ?? "",
    };
    const { delivery, judged } = await taken(request);
    const repetition = delivery && judged.deliveryId !== undefined ? countOf(judged.deliveryId) : 0;
    const recording = delivery && (await recordingOf(delivery, start.time));
    const { answer, report } = await answering(delivery, judged, recording?.isRecorded === false);
    const { proof, fault, deliveryId, messages } = judged;
    const whole: DeliveryReport = {
      ...start,
      bytes: delivery?.body.length ?? 0,
      proof,
      ...(fault === undefined ? {} : { fault }),
      ...(deliveryId === undefined ? {} : { deliveryId }),
      ...(repetition > 0 ? { repetition } : {}),
      messages,
      ...(recording ? { recording } : {}),
      answer: fault === "aborted" ? { by: "listener" } : report,
      ...(delivery && handling.shown ? { shown: await handling.shown(delivery) } : {}),
    };
    onDelivery(whole);
    if (report.delay !== undefined) await heldBack(response, report.delay);
    const isAnswered = await answered(request, response, answer);
    if (!isAnswered && fault !== "aborted") printer.unanswered(start.number);
  };

  /** Holds an answer back as long as somebody waits for it; ends the connection where the program ends. */
  async function heldBack(response: ServerResponse, seconds: number): Promise<void> {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    await held(seconds, AbortSignal.any([signal, gone.signal]));
    if (signal.aborted) response.destroy();
  }

  /** The delivery in a request, unless it is none, and what is to be said of it. */
  async function taken(
    request: IncomingMessage,
  ): Promise<{ readonly delivery?: WireDelivery; readonly judged: Judged }> {
    const { url = "", rawHeaders } = request;
    const refused = (fault: Parameters<typeof refusedFor>[0]) => ({ judged: { ...refusedFor(fault), messages: [] } });
    if (request.method !== "POST") return refused("method");
    if (path !== undefined && url.split("?")[0] !== path) return { judged: elsewhere };
    const body = await bytesOfNode(request, { size: maxBytes, time: bodyTimeout });
    if ("fault" in body) return refused(body.fault);
    const delivery = { url, headers: pairsOf(rawHeaders), body: body.bytes };
    return { delivery, judged: await judge(delivery, handling.secret, handling.check) };
  }

  async function recordingOf(delivery: WireDelivery, time: string): Promise<DeliveryReport["recording"]> {
    if (handling.record === undefined) return undefined;
    const reason = await handling.record(delivery, time);
    return reason === undefined ? { isRecorded: true } : { isRecorded: false, reason };
  }

  /** What could not be recorded is not taken: its sender is to try again. */
  async function answering(delivery: WireDelivery | undefined, judged: Judged, isLost: boolean): Promise<Answering> {
    const { fixed, forward, texts } = handling;
    if (isLost) return { answer: { status: 500, headers: {}, body: "" }, report: { status: 500, by: "recording" } };
    if (delivery && fixed !== undefined) return fixedAnswer(fixed);
    if (delivery && forward) return forwarded(forward, delivery, texts, signal);
    return { answer: judged.answer, report: { status: judged.answer.status, by: "listener" } };
  }
}

const elsewhere: Judged = {
  proof: "refused",
  fault: "path",
  messages: [],
  answer: { status: 404, headers: {}, body: "" },
};

/** Answers, and tells whether all of the answer was taken. */
async function answered(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answering["answer"],
): Promise<boolean> {
  if (response.destroyed || request.socket.destroyed) return false;
  const closed = once(response, "close");
  answerNode(request, response, answer);
  await closed;
  return response.writableFinished;
}

function pairsOf(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ""] as [string, string]] : []));
}
