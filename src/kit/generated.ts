import type { Address, Payload } from "../generated/addresses.ts";
import { type GeneratedKind, type Generated as Made, payloadsOf } from "../testing/generate/index.ts";
import { placeAt } from "./place.ts";

/** A generated message. */
export interface Generated<A extends Address, K extends GeneratedKind = "valid"> extends Omit<Made, "payload"> {
  /** Of type `Payload` unless a rule is broken in it. */
  readonly payload: K extends "invalid" ? unknown : Payload<A>;
}

/** What is generated. */
export interface GenerateOptions<K extends GeneratedKind> {
  /**
   * `valid`: as the provider might send it; `boundary`: at the edges of what the strict contract lets pass;
   * `invalid`: one rule of the strict contract is broken, which `breaks` names. Default `valid`.
   */
  readonly kind?: K;
  /** The same seed, the same payloads. Default 1. */
  readonly seed?: number;
  /** How many. Default 100. */
  readonly count?: number;
}

/** Messages made by the contract, always the same for a seed. */
export function generated<A extends Address, const K extends GeneratedKind = "valid">(
  address: A,
  { kind, seed = 1, count = 100 }: GenerateOptions<K> = {},
): Generated<A, K>[] {
  const { contract, schemas, event } = placeAt(address);
  const made = payloadsOf({ contract, schemas, event, kind: kind ?? "valid", seed, count });
  // A test holds every valid and boundary payload to the guards that the types are made with.
  return [...made] as Generated<A, K>[];
}
