import type { Expression, Version } from "../define/index.ts";
import type { Diagnostic } from "./diagnostics.ts";
import type { JsonSchema } from "./json-schema.ts";
import { prefixOf } from "./names.ts";
import { narrow, parseExpression, partsOfEvent } from "./narrow.ts";

type Report = (diagnostic: Diagnostic) => void;

/**
 * The schema of one half of a message, the members that choose the message being constants. Of a
 * family, they begin with its prefix. A member that names the event as well, where the first place is
 * not at hand, is an enum of one: another value there is a notice.
 */
export function selected(
  schema: JsonSchema,
  half: "header" | "payload",
  { event: expressions, eventOtherwise = [], messages }: Version,
  event: string,
  place: string,
  report: Report,
): JsonSchema {
  const prefix = prefixOf(event);
  const parts = partsOfEvent(event, expressions);
  const chosen = inHalf(half, expressions).reduce((narrowed, [expression, index]) => {
    const keywords =
      prefix === undefined
        ? { const: parts[index] }
        : { type: "string", pattern: patternOf(prefix), "x-prefix": prefix };
    return narrow(narrowed, expression, keywords, place, report);
  }, schema);
  // A payload that nobody describes names nothing.
  if (half === "payload" && chosen.type === undefined) return chosen;
  return inHalf(half, eventOtherwise).reduce((narrowed, [expression, index]) => {
    const part = partsOfEvent(event, eventOtherwise)[index] ?? "";
    const keywords = { enum: [part], "x-enum-descriptions": { [part]: messages[event]?.summary ?? "" } };
    return narrow(narrowed, expression, keywords, place, (found) => {
      if (found.code !== "optional-selector") report(found);
    });
  }, chosen);
}

/** The headers of a version: where they name the event, it is one of all. */
export function withEventNames(
  headers: JsonSchema,
  { event: expressions, messages }: Version,
  place: string,
  report: Report,
): JsonSchema {
  const descriptions = Object.fromEntries(Object.entries(messages).map(([event, { summary }]) => [event, summary]));
  const keywords = { enum: Object.keys(messages), "x-enum-descriptions": descriptions };
  return inHalf("header", expressions).reduce(
    (narrowed, [expression]) => narrow(narrowed, expression, keywords, place, report),
    headers,
  );
}

/** The expressions that point into one half, each with its place among all. */
function inHalf(half: "header" | "payload", expressions: readonly Expression[]): [Expression, number][] {
  return expressions
    .map((expression, index): [Expression, number] => [expression, index])
    .filter(([expression]) => parseExpression(expression).half === half);
}

/** A pattern for what begins with a prefix. */
export function patternOf(prefix: string): string {
  return `^${prefix.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}`;
}
