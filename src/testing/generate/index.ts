import type { AnyContract } from "../../runtime/contract.ts";
import type { SchemaData } from "../../runtime/schema-data.ts";
import { familyOf } from "../family-of.ts";
import { headersFor } from "./headers.ts";
import { keptOf } from "./kept.ts";
import { seeded } from "./random.ts";
import { boundary, invalid, type Payload, valid } from "./streams.ts";

export type { Broken } from "./cases.ts";
export { type Case, casesOf } from "./cases.ts";

/** What is to be generated. */
export interface GenerateRequest {
  readonly contract: AnyContract;
  /** `(await contract.schemas()).schemas` */
  readonly schemas: SchemaData;
  /** One of the contract's events, or one of a family of the contract's. */
  readonly event: string;
  /**
   * `valid`: as the provider might send it. `boundary`: what the strict contract lets pass at its edges.
   * `invalid`: one rule of the strict contract is broken at one place.
   */
  readonly kind: GeneratedKind;
  /** The same seed, the same payloads. */
  readonly seed: number;
  /** How many; 100 unless said otherwise. */
  readonly count?: number;
}

export type GeneratedKind = "valid" | "boundary" | "invalid";

/** One message; where bodies are lists, one element. */
export interface Generated extends Payload {
  /** The headers that name event and delivery, where the contract has such. No signature. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Payloads of an event, by a seed. Whatever is broken, headers and payload still name the event and the version:
 * without them it would be another message. None where nothing can be wrong with a payload.
 */
export function* payloadsOf(request: GenerateRequest): Generator<Generated> {
  const { contract, schemas, event, kind, seed, count = 100 } = request;
  const random = seeded(seed);
  const schema = schemas.payloads[familyOf(contract, event)] ?? {};
  const kept = keptOf(contract, schemas, event);
  const made = { valid, boundary, invalid }[kind]({ data: schemas, schema, kept, random });
  for (let index = 0; index < count; index += 1) {
    const { value, done } = made.next();
    if (done) return;
    const headers = headersFor(contract, event, random);
    yield headers === undefined ? value : { ...value, headers };
  }
}
