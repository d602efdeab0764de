import type { AnyContract } from "../runtime/contract.ts";

/** The event as the contract has it: itself, or the family that it is of (`invoice.*`). */
export function familyOf({ events }: Pick<AnyContract, "events">, event: string): string {
  const isFamily = (known: string) => known.endsWith(".*") && event.startsWith(known.slice(0, -1));
  return events.includes(event) ? event : (events.find(isFamily) ?? event);
}
