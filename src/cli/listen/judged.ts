import { refusal } from "../../adapters/respond.ts";
import { type JsonFault, readJson } from "../../json/read-json.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import { evaluate } from "../../runtime/expression.ts";
import { headersOf } from "../../runtime/headers.ts";
import { type DeliveryIssue, refusalOf } from "../../runtime/receive/delivery-issue.ts";
import type { DeliveryFault } from "../../runtime/receive/fault.ts";
import { parse } from "../../runtime/receive/parse.ts";
import { receive } from "../../runtime/receive/receive.ts";
import { candidatesFor, providersOf } from "../../testing/candidates.ts";
import { checkDelivery } from "../../testing/check-record.ts";
import type { CheckOptions } from "../../testing/check-text.ts";
import { type FoundDelivery, headersIn } from "../../testing/delivery-of.ts";
import type { WireDelivery } from "../../testing/redact/redact.ts";
import type { MessageReport } from "../../testing/report.ts";
import { lineReport, unreadableReport } from "../../testing/single-report.ts";
import type { DeliveryReport } from "./delivery-report.ts";

/** What is known of a delivery, and what the package's receiver answers to it. */
export interface Judged extends Pick<DeliveryReport, "proof" | "fault" | "deliveryId" | "messages"> {
  readonly answer: WireAnswer;
}

/** An answer as it is sent. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Larger than any delivery; what is larger is not recorded either. */
export const maxBytes = 64 * 1024 * 1024;

/** Verifies a delivery as a receiver does, and judges it as a check does, whether it is taken or not. */
export async function judge(
  delivery: WireDelivery,
  secret: string | undefined,
  options: CheckOptions,
): Promise<Judged> {
  const read = readBody(delivery.body);
  const found = { ...headersIn(delivery.headers), payload: read.value, at: "" } as const;
  const messages = await messagesIn(found, read, options);
  const contracts = await contractsFor(found, options);
  if (contracts === undefined) return { ...stranger(delivery.body, secret), messages };
  return { ...(await received(contracts, delivery, read.value, secret, options.event)), messages };
}

interface ReadBody {
  /** Undefined where the body is empty, or no text. */
  readonly text?: string;
  readonly value?: unknown;
  readonly fault?: JsonFault;
}

function readBody(body: Uint8Array): ReadBody {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
    if (text === "") return { text };
    const read = readJson(text);
    return "fault" in read ? { text, fault: read } : { text, value: read.value };
  } catch {
    return {};
  }
}

/** What a check says of the body's messages; places are those of the body. */
function messagesIn(
  found: FoundDelivery,
  read: ReadBody,
  options: CheckOptions,
): Promise<MessageReport[]> | MessageReport[] {
  const { text, fault, value } = read;
  const { texts } = options;
  if (text === undefined) return [unreadableReport({ line: 1 }, texts.encodings["not-utf-8"])];
  // To judge it would take long, and no provider sends it.
  const excess = parse(text).issues?.[0].kind;
  if (excess === "too-many-members" || excess === "too-deep") return [];
  const document = { text, line: 1, column: 1, value };
  return fault ? [lineReport(document, fault, texts.notJson(fault.fault))] : checkDelivery(document, found, options);
}

type Versions = readonly [AnyContract, ...AnyContract[]];

/** The contracts of the one provider that a delivery can be of; that which is sent today comes first. */
async function contractsFor(found: FoundDelivery, { entries: all }: CheckOptions): Promise<Versions | undefined> {
  const entries = await candidatesFor(found, all);
  if (providersOf(entries).length !== 1) return undefined;
  const sorted = entries.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  return (await Promise.all(sorted.map(({ load }) => load()))) as unknown as Versions;
}

/** A delivery that can be nobody's, or several providers': with a secret nothing in it is proven. */
function stranger(body: Uint8Array, secret: string | undefined): Omit<Judged, "messages"> {
  const read = body.length === 0 ? refusalOf({ fault: "empty-body" }) : parse(body);
  if (read.issues) return refused(read.issues[0]);
  return {
    proof: secret === undefined ? "unchecked" : "refused",
    fault: "unrecognised",
    answer: { status: secret === undefined ? 204 : 401, headers: {}, body: "" },
  };
}

async function received(
  contracts: Versions,
  { headers, body }: WireDelivery,
  payload: unknown,
  secret: string | undefined,
  event: string | undefined,
): Promise<Omit<Judged, "messages">> {
  const { signature } = contracts[0];
  const isChecked = secret !== undefined && signature.kind !== "none";
  // Without a secret a signature tells nothing; a receiver that knows of no secret would refuse it.
  const unsigned = signature.kind === "hmac" && !isChecked ? signature.header.toLowerCase() : "";
  const request = { headers: headers.filter(([name]) => name.toLowerCase() !== unsigned), body };
  const options = {
    maxBytes,
    ...(event === undefined ? {} : { event }),
    ...(signature.kind === "none" ? {} : { secrets: isChecked ? [secret] : ("none" as const) }),
  };
  // The signature, on which the type of the options depends, is one of several at run time.
  const { status, issues, value } = await receive(contracts as Versions, request, options as never);
  const ids = idOf(contracts[0], headers, payload);
  if (issues) return { ...refused(issues[0]), ...ids };
  const proof = signature.kind !== "none" && !isChecked ? "unchecked" : value.verified;
  return { proof, ...ids, answer: { status, headers: {}, body: "" } };
}

/** The answer to what a receiver refuses. */
export function refused(issue: DeliveryIssue): Omit<Judged, "messages"> {
  return { proof: "refused", fault: issue.kind, answer: refusal(issue) };
}

/** The answer to a request that has a fault before its body is looked at. */
export function refusedFor(fault: DeliveryFault): Omit<Judged, "messages"> {
  return refused(refusalOf({ fault }).issues[0]);
}

/** The id that a delivery says it has: whoever listens wants to know it, proven or not. */
function idOf(
  { delivery, headerNames }: AnyContract,
  headers: WireDelivery["headers"],
  payload: unknown,
): Pick<Judged, "deliveryId"> {
  const id = delivery === undefined ? undefined : evaluate(delivery, headersOf(headers, headerNames), payload);
  return typeof id === "string" && id !== "" ? { deliveryId: id } : {};
}
