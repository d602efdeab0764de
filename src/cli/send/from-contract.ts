import { printable } from "../../runtime/texts/word.ts";
import { composed } from "../../testing/deliver/compose.ts";
import { familyOf } from "../../testing/family-of.ts";
import type { GeneratedKind } from "../../testing/generate/index.ts";
import { chosenSample, namedPayload } from "../deliver/vendor-sample.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";
import type { Planned, Sender } from "./planned.ts";

/** What deliveries are made of that are no recorded ones. */
export interface Making {
  readonly sender: Sender;
  readonly event: string;
  readonly secret?: string | undefined;
  readonly texts: CliTexts;
  /** How many. */
  readonly count: number;
}

/** A body, and where it comes from. */
type Made = Pick<Planned, "origin"> & { readonly body?: Uint8Array | { readonly value: unknown } };

/** One of the vendor's samples, again and again; without a name the first of which nothing was left out. */
export function sampled(making: Making, name?: string): AsyncGenerator<Planned> {
  const { texts, sender, event } = making;
  const { origins, errors } = texts.send;
  const known = familyOf(sender.contract, event);
  const samples = sender.sending.samples[known] ?? [];
  const sample = chosenSample(samples, name, texts);
  if (sample !== undefined) {
    const body = "payload" in sample ? { value: namedPayload(sample.payload, sender.contract, event) } : undefined;
    return deliveries(making, repeated({ origin: origins.sample(sample.name, sample.elided), ...(body && { body }) }));
  }
  if (name === undefined && sender.contract.optionalBody.includes(known)) {
    return deliveries(making, repeated({ origin: origins.empty }));
  }
  throw new UsageError(errors.noSample(printable(event, 60)));
}

/** Bytes as they are, again and again. */
export function given(making: Making, body: Uint8Array, file: string): AsyncGenerator<Planned> {
  return deliveries(making, repeated({ origin: making.texts.send.origins.file(file), body }));
}

/** Payloads by a seed, each another one. */
export async function* generated(making: Making, kind: GeneratedKind, seed: number): AsyncGenerator<Planned> {
  const { payloadsOf } = await import("../../testing/generate/index.ts");
  const { sender, event, count, texts } = making;
  const { contract } = sender;
  const { schemas } = await contract.schemas();
  const payloads = payloadsOf({ contract, schemas, event, kind, seed, count });
  yield* deliveries(making, made());

  function* made(): Generator<Made> {
    let number = 0;
    for (const { payload, breaks } of payloads) {
      number += 1;
      const value = contract.isBatch ? [payload] : payload;
      const broken = breaks && texts.send.origins.breaks(breaks.rule, printable(breaks.pointer, 200));
      const origin = texts.send.origins.generated(kind, seed, number);
      yield { origin: broken === undefined ? origin : `${origin}, ${broken}`, body: { value } };
    }
  }
}

async function* deliveries({ sender, event, secret, count }: Making, all: Iterable<Made>): AsyncGenerator<Planned> {
  const { contract } = sender;
  let made = 0;
  for (const { origin, body } of all) {
    if (made === count) return;
    made += 1;
    const outgoing = await composed({
      contract,
      event,
      ...(body && { body }),
      ...(secret !== undefined && { secret }),
    });
    yield { sender, event, origin, outgoing, isPing: contract.optionalBody.includes(event) };
  }
}

function* repeated(made: Made): Generator<Made> {
  while (true) yield made;
}
