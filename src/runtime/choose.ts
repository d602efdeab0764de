import { stepsOf, valueAt } from "../json/pointer.ts";
import type { ContractData } from "./contract-data.ts";
import { type HeadersInput, headerOf } from "./headers.ts";

/** Which message a delivery, or one element of it, is. */
export type Choice<C extends ContractData> =
  | { readonly kind: "known"; readonly contract: C; readonly event: string }
  /** The event is named, but the contract does not have it. */
  | { readonly kind: "unknown-event"; readonly contract: C; readonly event: string }
  /** None of the contracts is of the version that the message names. */
  | { readonly kind: "unknown-version"; readonly contract: C; readonly version: unknown }
  /** Nothing names the event; `expression` says where it was looked for. */
  | { readonly kind: "missing-event"; readonly contract: C; readonly expression: string };

/** Chooses the message by the provider's expressions, among the versions given. */
export function choose<C extends ContractData>(
  contracts: readonly [C, ...C[]],
  headers: HeadersInput | undefined,
  payload: unknown,
  presumed?: string,
): Choice<C> {
  const contract = contracts.find((candidate) => isMarked(candidate, headers, payload));
  if (contract === undefined) {
    const [first] = contracts;
    return {
      kind: "unknown-version",
      contract: first,
      version: evaluate(first.marker?.expression ?? "", headers, payload),
    };
  }
  const parts = contract.event.map((expression) => evaluate(expression, headers, payload));
  const missing = parts.findIndex((part) => typeof part !== "string");
  if (presumed === undefined && missing >= 0) {
    return { kind: "missing-event", contract, expression: contract.event[missing] ?? "" };
  }
  const event = presumed ?? parts.join(".");
  return { kind: Object.hasOwn(contract.guards.payloads, event) ? "known" : "unknown-event", contract, event };
}

/** The value at an AsyncAPI runtime expression; undefined where there is none. */
export function evaluate(expression: string, headers: HeadersInput | undefined, payload: unknown): unknown {
  const pointer = expression.slice(expression.indexOf("#") + 1);
  if (isInHeader(expression)) return headerOf(headers, stepsOf(pointer)[0] ?? "");
  return valueAt(payload, pointer);
}

/** Whether an expression points into the headers; it points into the payload otherwise. */
export function isInHeader(expression: string): boolean {
  return expression.startsWith("$message.header");
}

function isMarked({ marker }: ContractData, headers: HeadersInput | undefined, payload: unknown): boolean {
  if (marker === undefined) return true;
  return (evaluate(marker.expression, headers, payload) ?? null) === marker.value;
}
