import { evaluate, headerIn } from "./expression.ts";
import { type HeadersInput, headersOf } from "./headers.ts";
import type { RegistryEntry } from "./registry.ts";

type Recognisable = Pick<RegistryEntry, "event" | "recognition" | "exclusion" | "isBatch">;

/**
 * The contracts whose deliveries look like this one: by a header that names the event, or by the
 * members that tell a provider's payloads from others. Several, or none, where the data does not tell.
 */
export function recognise<E extends Recognisable>(
  entries: readonly E[],
  headers: HeadersInput | undefined,
  payload: unknown,
): E[] {
  const marks = entries.map((entry) => ({
    entry,
    headers: entry.event.map(headerIn).filter((name) => name !== undefined),
    members: entry.recognition.map(expressionAt),
    strangers: entry.exclusion.map(expressionAt),
  }));
  const names = [...new Set(marks.flatMap((mark) => mark.headers))];

  if (headers !== undefined) {
    const sent = headersOf(headers, names);
    const named = marks.filter((mark) => mark.headers.some((name) => sent[name] !== undefined));
    if (named.length > 0) return named.map(({ entry }) => entry);
  }
  const looking = marks.filter(({ entry: { isBatch }, members, strangers }) => {
    const element = isBatch && Array.isArray(payload) ? (payload[0] as unknown) : payload;
    const has = (expression: string) => evaluate(expression, {}, element) !== undefined;
    return members.every(has) && !strangers.some(has);
  });
  return looking.map(({ entry }) => entry);
}

function expressionAt(pointer: string): string {
  return `$message.payload#${pointer}`;
}
