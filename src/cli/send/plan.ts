import { closeSync, openSync } from "node:fs";
import { choose } from "../../runtime/choose.ts";
import { headerIn } from "../../runtime/expression.ts";
import { shownPath } from "../fault-sentence.ts";
import { faultOf } from "../open-source.ts";
import { readAtMost } from "../read-at-most.ts";
import { secretFrom } from "../secret.ts";
import type { Selection } from "../select.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";
import { generated, given, type Making, sampled } from "./from-contract.ts";
import { replayed } from "./from-recording.ts";
import type { Planned, Sender, Unsendable } from "./planned.ts";
import type { SendArguments } from "./send-arguments.ts";
import { senderFor } from "./sender.ts";

/** What is to be sent, made as it is asked for. */
export interface Plan {
  /** What has to be accepted before anything else is sent. */
  readonly pings: readonly Planned[];
  readonly deliveries: AsyncIterable<Planned | Unsendable>;
  readonly secret?: string | undefined;
}

/** Plans what was asked for. Throws a usage error for what cannot be sent. */
export async function planOf(
  selection: Selection,
  options: SendArguments,
  texts: CliTexts,
  signal: AbortSignal,
): Promise<Plan> {
  const { replay, count, ping = false } = options;
  const needsSender = replay === undefined || ping;
  const sender = needsSender ? await senderFor(selection, texts) : undefined;
  const secret = await secretFor(sender, options, texts);
  const pings = ping && sender ? await pingsOf(sender, secret, texts) : [];
  if (replay !== undefined) {
    const own = options.reSign ? secret : undefined;
    const deliveries = replayed(replay, { selection, texts, signal, secret: own });
    return { pings, secret, deliveries: count === undefined ? deliveries : first(deliveries, count) };
  }
  // Without a recording there is a sender.
  const deliveries = await made(sender as Sender, selection, { ...options, ping }, secret, texts);
  return { pings, secret, deliveries };
}

async function made(
  sender: Sender,
  { event }: Selection,
  { sample, body, generate, seed = 1, count = 1, ping }: SendArguments,
  secret: string | undefined,
  texts: CliTexts,
): Promise<AsyncIterable<Planned>> {
  const making = { sender, secret, texts, count };
  if (body !== undefined) {
    const bytes = await bytesFrom(body, texts);
    const own = event ?? eventIn(bytes, sender);
    if (own === undefined) throw new UsageError(texts.send.errors.sayEvent);
    return given({ ...making, event: own }, bytes, shownPath(body));
  }
  if (event !== undefined) {
    const own: Making = { ...making, event };
    return generate === undefined ? sampled(own, sample) : generated(own, generate, seed);
  }
  // PING may be all that is wanted.
  if (ping && sample === undefined && generate === undefined) return nothing();
  throw new UsageError(texts.send.errors.sayEvent);
}

async function* nothing(): AsyncGenerator<Planned> {}

/** The messages that ask whether the webhook can be saved: those that may come without a body. */
async function pingsOf(sender: Sender, secret: string | undefined, texts: CliTexts): Promise<Planned[]> {
  const events = sender.contract.optionalBody;
  if (events.length === 0) throw new UsageError(texts.send.errors.noPing(sender.title));
  const pings: Planned[] = [];
  for (const event of events)
    for await (const one of sampled({ sender, event, secret, texts, count: 1 })) pings.push(one);
  return pings;
}

/** The secret, where it was named or is needed. */
async function secretFor(
  sender: Sender | undefined,
  options: SendArguments,
  texts: CliTexts,
): Promise<string | undefined> {
  const { errors } = texts.send;
  const kind = sender?.contract.signature.kind;
  const isGiven = (options.secretEnv ?? options.secretFile) !== undefined;
  if (isGiven && kind === "none") throw new UsageError(errors.noProof(sender?.title ?? ""));
  const isNeeded =
    options.replay === undefined
      ? kind === "hmac" || (kind === "shared-secret" && options.body === undefined)
      : options.reSign === true;
  if (options.unsigned || !(isGiven || isNeeded)) return undefined;
  const secret = await secretFrom(options, texts);
  if (secret === undefined) throw new UsageError(errors.saySecret);
  return secret;
}

/** The event that a body names, where no header does. */
function eventIn(body: Uint8Array, { contract }: Sender): string | undefined {
  if (contract.event.some((expression) => headerIn(expression) !== undefined)) return undefined;
  try {
    const payload: unknown = JSON.parse(new TextDecoder().decode(body));
    const choice = choose([contract], {}, contract.isBatch && Array.isArray(payload) ? payload[0] : payload);
    return "event" in choice ? choice.event : undefined;
  } catch {
    return undefined;
  }
}

/** A file's bytes, as they are. */
async function bytesFrom(file: string, texts: CliTexts): Promise<Uint8Array> {
  try {
    const bytes = file === "-" ? await ofStandardInput() : ofFile(file);
    if (bytes === undefined) throw new UsageError(texts.send.errors.longBody(shownPath(file), longestBody / 1024 ** 2));
    return bytes;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${shownPath(file)}: ${texts.files[faultOf(error)]}`);
  }
}

/** In bytes: far more than a provider sends, and no more than there is room for. */
const longestBody = 256 * 1024 * 1024;

function ofFile(file: string): Uint8Array | undefined {
  const handle = openSync(file, "r");
  try {
    return readAtMost(handle, longestBody);
  } finally {
    closeSync(handle);
  }
}

async function ofStandardInput(): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of process.stdin) {
    pieces.push(piece as Uint8Array);
    length += (piece as Uint8Array).length;
    if (length > longestBody) return undefined;
  }
  return Buffer.concat(pieces);
}

async function* first<T>(items: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let left = count;
  for await (const item of items) {
    yield item;
    left -= 1;
    if (left === 0) return;
  }
}
