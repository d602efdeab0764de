import type { Arbitrary } from "fast-check";
import type { Address, Payload } from "../generated/addresses.ts";
import { MisuseError } from "../runtime/misuse.ts";
import type { GeneratedKind } from "../testing/generate/index.ts";
import { keptOf } from "../testing/generate/kept.ts";
import { broken, isBreakable } from "./arbitrary/broken.ts";
import { grown } from "./arbitrary/grown.ts";
import { placeAt } from "./place.ts";

/** Of type `Payload` unless a rule is broken in it. */
export type ArbitraryPayload<A extends Address, K extends GeneratedKind> = K extends "invalid" ? unknown : Payload<A>;

/**
 * Payloads of a message for fast-check, which shrink to the smallest that the contract lets pass. `valid`, the
 * default, and `boundary` are as the strict contract says; in `invalid` ones one of its rules is broken at one place,
 * which a tolerant reader may let pass.
 */
export function arbitrary<A extends Address, const K extends GeneratedKind = "valid">(
  address: A,
  options: { readonly kind?: K } = {},
): Arbitrary<ArbitraryPayload<A, K>> {
  const { contract, schemas, event } = placeAt(address);
  const kind: GeneratedKind = options.kind ?? "valid";
  const schema = schemas.payloads[event] ?? {};
  const kept = keptOf(contract, schemas, event);
  if (kind === "invalid" && !isBreakable(schemas, schema, kept)) {
    throw new MisuseError(
      "option-unusable",
      `The contract of ${address} lets any payload pass, so that there are no invalid ones. Leave “kind” out.`,
    );
  }
  const payloads = kind === "invalid" ? broken(schemas, schema, kept) : grown(schemas, schema, kept, kind);
  // A test holds what is not broken to the guards that the types are made with.
  return payloads as Arbitrary<ArbitraryPayload<A, K>>;
}
