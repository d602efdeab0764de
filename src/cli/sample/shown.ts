import { sending } from "../../generated/sending.ts";
import { valueAt } from "../../json/pointer.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import { printable } from "../../runtime/texts/word.ts";
import { composed } from "../../testing/deliver/compose.ts";
import { familyOf } from "../../testing/family-of.ts";
import type { Broken } from "../../testing/generate/index.ts";
import { chosenSample, namedPayload } from "../deliver/vendor-sample.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";
import type { SampleArguments } from "./sample-arguments.ts";

/** A delivery to print. */
export interface Shown {
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined for a body without bytes. */
  readonly payload: unknown;
  readonly breaks?: Broken;
  /** What is to be said of it. */
  readonly notes: readonly string[];
}

/** Which event deliveries are asked for of. */
export interface Subject {
  readonly contract: AnyContract;
  readonly event: string;
  readonly address: string;
}

/** A sample of the vendor's; an event whose body may be empty has one in any case. */
export async function sampled(
  { contract, event, address }: Subject,
  name: string | undefined,
  texts: CliTexts,
): Promise<Shown> {
  const { samples } = await sendingOf(contract);
  const known = familyOf(contract, event);
  const sample = chosenSample(samples[known] ?? [], name, texts);
  if (sample === undefined && !contract.optionalBody.includes(known)) {
    throw new UsageError(texts.sample.errors.noSample(address));
  }
  const payload = namedPayload(sample?.payload, contract, event);
  const headers = sample?.headers ?? (await headersFor(contract, event, payload));
  const notes = (sample?.elided ?? []).map((pointer) => {
    const found = JSON.stringify(valueAt(payload, pointer)) ?? "";
    return texts.sample.elided(pointer, printable(found, 60));
  });
  return { headers, payload, notes };
}

/** Payloads by a seed. Throws a usage error where there can be none. */
export async function* generated(
  { contract, event, address }: Subject,
  { generate: kind = "valid", count = 1 }: SampleArguments,
  seed: number,
  { sample: texts }: CliTexts,
): AsyncGenerator<Shown> {
  const { payloadsOf } = await import("../../testing/generate/index.ts");
  const { schemas } = await contract.schemas();
  let number = 0;
  for (const { payload, headers, breaks } of payloadsOf({ contract, schemas, event, kind, seed, count })) {
    number += 1;
    const notes = breaks ? [texts.breaks(number, breaks.rule, printable(breaks.pointer, 200), breaks.level)] : [];
    yield {
      headers: { ...contentType, ...headers },
      payload: contract.isBatch ? [payload] : payload,
      ...(breaks && { breaks }),
      notes,
    };
  }
  if (number === 0) throw new UsageError(texts.errors.nothingInvalid(address));
}

export async function sendingOf({ provider, version }: AnyContract) {
  const load = sending[`${provider}@${version}`];
  if (load === undefined) throw new Error(`${provider}@${version} is not generated`);
  return load();
}

const contentType = { "Content-Type": "application/json" };

/** What the contract says of headers, where the vendor shows none. */
async function headersFor(contract: AnyContract, event: string, payload: unknown): Promise<Shown["headers"]> {
  const { headers } = await composed({ contract, event, ...(payload !== undefined && { body: { value: payload } }) });
  return Object.fromEntries(headers);
}
