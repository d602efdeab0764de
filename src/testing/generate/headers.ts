import type { AnyContract } from "../../runtime/contract.ts";
import { headerIn } from "../../runtime/expression.ts";
import { between, pick, type Random } from "./random.ts";

/** The headers that name event and delivery; undefined where the contract has none. */
export function headersFor(
  { event: places, delivery }: AnyContract,
  event: string,
  random: Random,
): Record<string, string> | undefined {
  const headers: Record<string, string> = {};
  for (const expression of places) {
    const name = headerIn(expression);
    if (name !== undefined) headers[name] = event.replace(/\*$/, "created");
  }
  const id = delivery === undefined ? undefined : headerIn(delivery);
  if (id !== undefined) headers[id] = idOf(random);
  return Object.keys(headers).length === 0 ? undefined : headers;
}

/** An id as deliveries have them (RFC 9562, version 4). */
function idOf(random: Random): string {
  const digits = (length: number) => Array.from({ length }, () => between(random, 0, 15).toString(16)).join("");
  return `${digits(8)}-${digits(4)}-4${digits(3)}-${pick(random, ["8", "9", "a", "b"])}${digits(3)}-${digits(12)}`;
}
