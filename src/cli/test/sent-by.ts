import { providersOf } from "../../testing/candidates.ts";
import type { Subject } from "../../testing/conformance/subject.ts";
import { select } from "../select.ts";
import { senderFor } from "../send/sender.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";

/** What a provider sends. */
export type Sent = Pick<Subject, "contract" | "schemas" | "samples" | "event">;

/** What the provider sends that was asked for; of several versions, by the one that is sent today. */
export async function sentBy(
  wanted: { readonly provider?: string; readonly event?: string },
  texts: CliTexts,
): Promise<Sent> {
  const selection = await select(texts, wanted);
  if (providersOf(selection.entries).length !== 1) throw new UsageError(texts.test.errors.noProvider);
  const { contract, sending } = await senderFor(selection, texts);
  const { schemas } = await contract.schemas();
  const { event } = selection;
  return { contract, schemas, samples: sending.samples, ...(event === undefined ? {} : { event }) };
}
