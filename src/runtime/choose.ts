import type { ContractData } from "./contract-data.ts";
import { aroundOf, evaluate } from "./expression.ts";
import type { NamedHeaders } from "./headers.ts";

/** Which message a delivery, or one element of it, is. */
export type Choice<C extends ContractData> =
  | { readonly kind: "known"; readonly contract: C; readonly event: string }
  /** The event is named, but the contract does not have it. */
  | { readonly kind: "unknown-event"; readonly contract: C; readonly event: string }
  /** None of the contracts is of the version that the message names. */
  | {
      readonly kind: "unknown-version";
      readonly contract: C;
      readonly version: unknown;
      readonly known: readonly (string | null)[];
    }
  /** Nothing names the event; `expression` says where it was looked for. */
  | { readonly kind: "missing-event"; readonly contract: C; readonly expression: string };

/** Chooses the message by the provider's expressions, among the versions given. */
export function choose<C extends ContractData>(
  contracts: readonly [C, ...C[]],
  headers: NamedHeaders,
  payload: unknown,
  presumed?: string,
): Choice<C> {
  const contract =
    contracts.find((candidate) => candidate.marker?.value !== null && isMarked(candidate, headers, payload)) ??
    contracts.find((candidate) => mayBeBare(candidate, headers, payload, presumed)) ??
    contracts.find((candidate) => isMarked(candidate, headers, payload));
  if (contract === undefined) {
    const [first] = contracts;
    const version = evaluate(first.marker?.expression ?? "", headers, payload);
    return {
      kind: "unknown-version",
      contract: first,
      version,
      known: contracts.map(({ marker }) => marker?.value ?? null),
    };
  }
  const event =
    presumed ?? nameAt(contract.event, headers, payload) ?? nameAt(contract.eventOtherwise, headers, payload);
  if (event === undefined) {
    const isMissing = (expression: string) => typeof evaluate(expression, headers, payload) !== "string";
    return { kind: "missing-event", contract, expression: contract.event.find(isMissing) ?? "" };
  }
  const known = eventOrFamily(contract, event);
  return known === undefined ? { kind: "unknown-event", contract, event } : { kind: "known", contract, event: known };
}

/** The event's name, if every place that names a part of it has one. */
function nameAt(
  expressions: readonly string[] | undefined,
  headers: NamedHeaders,
  payload: unknown,
): string | undefined {
  if (expressions?.length === 1) {
    const name = evaluate(expressions[0] ?? "", headers, payload);
    return typeof name === "string" ? name : undefined;
  }
  const parts = expressions?.map((expression) => evaluate(expression, headers, payload)) ?? [];
  return parts.length > 0 && parts.every((part) => typeof part === "string") ? parts.join(".") : undefined;
}

/** The event of the contract's with this name, or the family whose prefix it begins with. */
function eventOrFamily({ guards, events }: ContractData, event: string): string | undefined {
  if (Object.hasOwn(guards.payloads, event)) return event;
  return events.find(
    (family) => family.endsWith(".*") && event.length >= family.length && event.startsWith(family.slice(0, -1)),
  );
}

/** A message whose body may be empty cannot be asked to carry a mark; what carries one is asked for it. */
function mayBeBare(
  { event, optionalBody, marker }: ContractData,
  headers: NamedHeaders,
  payload: unknown,
  presumed: string | undefined,
): boolean {
  const name = presumed ?? nameAt(event, headers, undefined);
  const isBare = marker === undefined || evaluate(aroundOf(marker.expression), headers, payload) === undefined;
  return isBare && name !== undefined && optionalBody.includes(name);
}

/** Null marks a message that has nothing of the kind, not even the object around it. */
function isMarked({ marker }: ContractData, headers: NamedHeaders, payload: unknown): boolean {
  if (marker === undefined) return true;
  if (marker.value !== null) return evaluate(marker.expression, headers, payload) === marker.value;
  return evaluate(aroundOf(marker.expression), headers, payload) === undefined;
}
