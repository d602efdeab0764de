import { setTimeout as wait } from "node:timers/promises";
import type { WireDelivery } from "../../testing/redact/redact.ts";
import type { Failure } from "../deliver/failure.ts";
import { type Answer, post } from "../deliver/post.ts";
import type { CliTexts } from "../texts/texts.ts";
import type { AnswerReport } from "./delivery-report.ts";
import type { WireAnswer } from "./judged.ts";
import type { FixedAnswer } from "./listen-arguments.ts";

/** What is answered, and what is said of it. */
export interface Answering {
  readonly answer: WireAnswer;
  readonly report: AnswerReport;
}

/** The answer that `--answer` fixes; a slow one outlasts the patience of most senders. */
export function fixedAnswer(fixed: FixedAnswer): Answering {
  const status = fixed === "500" ? 500 : 204;
  const delay = fixed === "slow" ? { delay: slowness } : {};
  return { answer: { status, headers: {}, body: "" }, report: { status, by: "fixed", ...delay } };
}

/** In seconds. */
const slowness = 30;

/** Waits; ends early where the program does. */
export async function held(seconds: number, signal: AbortSignal): Promise<void> {
  await wait(seconds * 1000, undefined, { signal }).catch(() => {});
}

/** In seconds. */
const patience = 30;
/** A receiver's answer to a delivery is short. */
const readAtMost = 1024 * 1024;

/** Sends a delivery on with its bytes and headers, and gives back what is answered there; 502 where nothing is. */
export async function forwarded(
  url: URL,
  { headers, body }: WireDelivery,
  { deliver }: CliTexts,
  signal: AbortSignal,
): Promise<Answering> {
  const onward = headers.filter(([name]) => !ofConnection.has(name.toLowerCase()));
  const result = await post({ url, headers: onward, body, timeout: patience * 1000, signal, readAtMost });
  const failed = "failure" in result ? result.failure : faultOf(result);
  if ("failure" in result || failed !== undefined) {
    const failure = deliver.failures[failed ?? "other"](String(patience));
    return { answer: { status: 502, headers: {}, body: "" }, report: { status: 502, by: "forward", failure } };
  }
  const { status } = result;
  const own = result.headers.filter(([name]) => !ofConnection.has(name.toLowerCase()));
  return {
    answer: { status, headers: Object.fromEntries(own), body: result.body },
    report: { status, by: "forward" },
  };
}

/** What cannot be handed on: a status below 200 ends no answer, and one below 100 is none. */
function faultOf({ status, isWhole }: Answer): Failure | undefined {
  if (status < 200) return "not-http";
  return isWhole ? undefined : "too-long";
}

/** Headers that are said of one connection (RFC 9110, section 7.6.1), or of the host and the length. */
const ofConnection = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);
