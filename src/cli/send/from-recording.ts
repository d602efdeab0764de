import { choose } from "../../runtime/choose.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import { headerIn } from "../../runtime/expression.ts";
import { headersOf } from "../../runtime/headers.ts";
import type { RegistryEntry } from "../../runtime/registry.ts";
import { candidatesFor, providersOf } from "../../testing/candidates.ts";
import { composed, type Outgoing } from "../../testing/deliver/compose.ts";
import { type RecordedDelivery, recordedIn } from "../../testing/deliver/recorded.ts";
import { openRecords } from "../../testing/open-records.ts";
import { type Record, recordsOf } from "../../testing/records.ts";
import { sendable } from "../deliver/header.ts";
import { shownPath } from "../fault-sentence.ts";
import { openSource } from "../open-source.ts";
import type { Selection } from "../select.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";
import type { Planned, Sender, Unsendable } from "./planned.ts";
import { senderOf } from "./sender.ts";

/** How a recording is sent again. */
export interface Replaying {
  readonly selection: Selection;
  /** Signs anew: deliveries then have an id and a signature of their own. */
  readonly secret?: string | undefined;
  readonly texts: CliTexts;
  readonly signal: AbortSignal;
}

/** The deliveries of a recording, each as it was sent. Throws a usage error where nothing of the file can be read. */
export async function* replayed(file: string, replaying: Replaying): AsyncGenerator<Planned | Unsendable> {
  const { texts, signal } = replaying;
  const { name, source } = await openSource(file, { signal });
  const opened = await openRecords(name, source);
  if ("fault" in opened) throw new UsageError(`${shownPath(file)}: ${texts.files[opened.fault]}`);
  for await (const record of "text" in opened ? recordsOf(name, opened.text).records : opened.records) {
    yield* ofRecord(record, shownPath(file), replaying);
  }
}

async function* ofRecord(record: Record, file: string, replaying: Replaying): AsyncGenerator<Planned | Unsendable> {
  const { texts } = replaying;
  if (!("value" in record)) {
    yield { reason: `${file}:${record.line}: ${reasonOf(record, texts)}` };
    return;
  }
  for (const recorded of recordedIn(record)) {
    const place = `${file}:${recorded.line}`;
    if (!("fault" in recorded)) yield await planned(recorded, place, replaying);
    else if (recorded.fault === "no-text") yield { reason: `${place}: ${texts.har.noText}` };
    else yield { reason: `${place}: ${texts.encodings[recorded.fault]}` };
  }
}

function reasonOf(record: Exclude<Record, { readonly value: unknown }>, texts: CliTexts): string {
  if ("fault" in record) return record.isCutOff ? texts.lines["cut-off"] : texts.notJson(record.fault.fault);
  const { reason } = record;
  return reason === "too-long" || reason === "not-utf-8" ? texts.lines[reason] : texts.files[reason];
}

async function planned(
  recorded: RecordedDelivery,
  place: string,
  { selection, secret, texts }: Replaying,
): Promise<Planned | Unsendable> {
  const entries = await candidatesFor(
    { headers: recorded.named, payload: recorded.payload, at: "" },
    selection.entries,
  );
  const providers = providersOf(entries);
  if (providers.length !== 1) {
    const all = providersOf(selection.entries);
    return { reason: `${place}: ${providers.length > 1 ? texts.sayWhich(providers) : texts.sayProvider(all)}` };
  }
  const { sender, event } = await messageOf(recorded, entries, selection.event);
  const { contract } = sender;
  if (secret !== undefined && contract.signature.kind !== "hmac") {
    return { reason: `${place}: ${texts.send.errors.cannotSign(sender.title)}` };
  }
  const headers = recorded.headers.map(sendable).filter((header) => header !== undefined);
  if (headers.length < recorded.headers.length) return { reason: `${place}: ${texts.send.errors.recordedHeader}` };
  const isBare = recorded.headers.length === 0;
  if (isBare && event === undefined) return { reason: `${place}: ${texts.sayEvent(contract.provider)}` };
  const outgoing = isBare
    ? await composed({ contract, event: event ?? "", body: recorded.body, ...(secret !== undefined && { secret }) })
    : await reSigned({ headers, body: recorded.body }, contract, secret);
  const isPing = event !== undefined && contract.optionalBody.includes(event);
  return { sender, ...(event !== undefined && { event }), origin: place, outgoing, isPing };
}

/** The version and the event of a recorded delivery, or of the first of its messages. */
async function messageOf(
  { named, payload }: RecordedDelivery,
  entries: readonly RegistryEntry[],
  presumed: string | undefined,
): Promise<{ readonly sender: Sender; readonly event: string | undefined }> {
  const sorted = entries.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  const senders = await Promise.all(sorted.map(senderOf));
  const contracts = senders.map(({ contract }) => contract) as [AnyContract, ...AnyContract[]]; // as many as entries
  const [{ isBatch, headerNames }] = contracts;
  const element = isBatch && Array.isArray(payload) ? (payload[0] as unknown) : payload;
  const choice = choose(contracts, headersOf(named, headerNames), element, presumed);
  const sender = senders.find(({ contract }) => contract === choice.contract) as Sender; // it was chosen among them
  return { sender, event: "event" in choice ? choice.event : undefined };
}

/** The delivery as it was recorded; with a secret its id and its signature are new, and all else is as it was. */
async function reSigned(
  { headers, body }: Outgoing,
  contract: AnyContract,
  secret: string | undefined,
): Promise<Outgoing> {
  if (secret === undefined || contract.signature.kind !== "hmac") return { headers, body };
  const own = [contract.signature.header, contract.delivery === undefined ? undefined : headerIn(contract.delivery)];
  const anew = (await composed({ contract, event: "", body, secret })).headers.filter(([name]) => own.includes(name));
  const values = new Map(anew.map(([name, value]) => [name.toLowerCase(), value]));
  const kept = headers.map(([name, value]) => [name, values.get(name.toLowerCase()) ?? value] as const);
  const known = new Set(headers.map(([name]) => name.toLowerCase()));
  return { headers: [...kept, ...anew.filter(([name]) => !known.has(name.toLowerCase()))], body };
}
