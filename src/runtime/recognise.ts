import { valueAt } from "../json/pointer.ts";
import { headerIn } from "./expression.ts";
import { type HeadersInput, headerOf } from "./headers.ts";
import type { RegistryEntry } from "./registry.ts";

/**
 * The contracts whose deliveries look like this one: by a header that names the event, or by the
 * members that tell a provider's payloads from others. Several, or none, where the data does not tell.
 */
export function recognise<E extends Pick<RegistryEntry, "event" | "recognition" | "exclusion" | "isBatch">>(
  entries: readonly E[],
  headers: HeadersInput | undefined,
  payload: unknown,
): E[] {
  const isSent = (name: string | undefined) => name !== undefined && headerOf(headers, name) !== undefined;
  const named = entries.filter(({ event }) => event.some((expression) => isSent(headerIn(expression))));
  if (named.length > 0) return named;
  return entries.filter(({ recognition, exclusion, isBatch }) => {
    const element = isBatch && Array.isArray(payload) ? (payload[0] as unknown) : payload;
    const has = (pointer: string) => valueAt(element, pointer) !== undefined;
    return recognition.every(has) && !exclusion.some(has);
  });
}
