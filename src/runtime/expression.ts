import { stepsOf } from "../json/pointer.ts";
import type { NamedHeaders } from "./headers.ts";

/** An AsyncAPI runtime expression (AsyncAPI 3.1.0, “Runtime Expression”), taken apart. */
interface Place {
  /** The header's name, for a place in the headers. */
  readonly header: string | undefined;
  readonly steps: readonly string[];
  /** The expression of the member of the payload that the place is in, or is. */
  readonly around: string;
}

/** The value at an expression; undefined where there is none. Only own members count. */
export function evaluate(expression: string, headers: NamedHeaders, payload: unknown): unknown {
  const { header, steps } = placeOf(expression);
  if (header !== undefined) return headers[header];
  let value = payload;
  for (const step of steps) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

/** The header's name, if an expression points into the headers; it points into the payload otherwise. */
export function headerIn(expression: string): string | undefined {
  return placeOf(expression).header;
}

/** `$message.payload#/meta/version` → `$message.payload#/meta` */
export function aroundOf(expression: string): string {
  return placeOf(expression).around;
}

/** Contracts have few expressions, and look at them for every message. */
const places = new Map<string, Place>();

function placeOf(expression: string): Place {
  let place = places.get(expression);
  if (place === undefined) {
    const steps = stepsOf(expression.slice(expression.indexOf("#") + 1));
    const isHeader = expression.startsWith("$message.header");
    place = {
      header: isHeader ? (steps[0] ?? "") : undefined,
      steps,
      around: expression.replace(/(#\/[^/]*)\/.*/, "$1"),
    };
    places.set(expression, place);
  }
  return place;
}
