import { registry } from "../../generated/registry.ts";
import { headerIn } from "../../runtime/expression.ts";
import type { RegistryEntry } from "../../runtime/registry.ts";
import { providersOf } from "../../testing/candidates.ts";
import { familyOf } from "../../testing/family-of.ts";
import type { CommandContext } from "../commands/command.ts";
import { inertJson, inertPrettyJson, inertText } from "../inert.ts";
import { select } from "../select.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";
import { sampleLines } from "./print-samples.ts";
import { refuseContradictions, type SampleArguments } from "./sample-arguments.ts";
import { generated, type Shown, type Subject, sampled } from "./shown.ts";

/** `hirehooks sample`. Returns the exit code. */
export async function sample(
  address: string | undefined,
  options: SampleArguments,
  context: CommandContext,
): Promise<number> {
  const { texts } = context;
  refuseContradictions(options, texts);
  if (options.list) {
    const { entries, event } = await listedBy(address, texts);
    await print(inertText(`${(await sampleLines(entries, event, context)).join("\n")}\n`));
    return 0;
  }
  if (address === undefined) throw new UsageError(texts.sample.errors.sayAddress);
  const subject = await subjectOf(address, texts);
  if (options.generate === undefined) await show(await sampled(subject, options.name, texts), subject, options, texts);
  else await showGenerated(subject, options, texts);
  return 0;
}

/** What `--list` is to list: everything, a provider's, or one event's. */
async function listedBy(address: string | undefined, texts: CliTexts) {
  const isProvider = address !== undefined && (providersOf(registry).includes(address) || !address.includes("/"));
  return select(texts, address === undefined ? {} : isProvider ? { provider: address } : { event: address });
}

/** The event of an address; without a version, as the vendor sends it today. */
async function subjectOf(address: string, texts: CliTexts): Promise<Subject> {
  const { entries, event = "" } = await select(texts, { event: address });
  const entry = entries.find(({ isCurrent }) => isCurrent) ?? (entries[0] as RegistryEntry);
  const { provider, version, load } = entry;
  return { contract: await load(), event, address: `${provider}@${version}/${event}` };
}

async function showGenerated(subject: Subject, options: SampleArguments, texts: CliTexts): Promise<void> {
  const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);
  let isFirst = true;
  for await (const one of generated(subject, options, seed, texts)) {
    if (isFirst && options.seed === undefined) say(texts.sample.chosenSeed(seed));
    // What holds for one holds for all.
    const isGoingOn = await show(one, subject, options, texts, isFirst);
    isFirst = false;
    if (!isGoingOn) return;
  }
}

/** Prints a delivery, and says what is to be said of it. Returns whether somebody is still reading. */
async function show(
  shown: Shown,
  subject: Subject,
  { recording, headers, count = 1 }: SampleArguments,
  texts: CliTexts,
  isFirst = true,
): Promise<boolean> {
  for (const note of shown.notes) say(note);
  const json = count > 1 ? inertJson : inertPrettyJson;
  if (recording) return print(`${json(recordingOf(shown))}\n`);
  const head = headers ? `${Object.entries(shown.headers).map(headerLine).join("")}\n` : "";
  if (shown.payload === undefined) {
    if (!headers) say(texts.sample.empty);
    return print(head);
  }
  if (isFirst && !headers && isNameless(subject)) say(texts.sample.nameless(subject.address));
  return print(`${head}${json(shown.payload)}\n`);
}

/** A payload that is a text would be taken for one that was recorded as text, and so it is one. */
function recordingOf({ headers, payload, breaks }: Shown): object {
  const body = typeof payload === "string" ? { body: JSON.stringify(payload) } : { payload };
  return { headers, ...(payload !== undefined && body), ...(breaks && { breaks }) };
}

function headerLine([name, value]: readonly [string, string]): string {
  return inertText(`${name}: ${value}\n`);
}

/** Whether the event's name stands in a header, and nowhere in the payload. */
function isNameless({ contract, event }: Subject): boolean {
  const isInHeader = contract.event.some((expression) => headerIn(expression) !== undefined);
  return (
    isInHeader && (contract.eventOtherwise === undefined || contract.optionalBody.includes(familyOf(contract, event)))
  );
}

function say(note: string): void {
  console.error(inertText(note));
}

/** Writes to standard output as fast as it is read. Returns whether somebody is still reading. */
function print(text: string): Promise<boolean> {
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => resolve(!error));
  });
}
