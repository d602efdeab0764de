import { AssertionError } from "node:assert";
import type { Address } from "../generated/addresses.ts";
import type { ContractOptions } from "./options.ts";
import { verdictOn } from "./verdict.ts";

/**
 * Throws an `AssertionError` that says what is wrong with a payload as the message at an address; for `node:test`,
 * and wherever there is no `expect`. The payload may be a value, JSON text, or the bytes of a body.
 */
export function assertContract(payload: unknown, address: Address, options?: ContractOptions): void {
  const { holds, message } = verdictOn(payload, address, options);
  if (holds) return;
  // The payload itself stays out of it: runners print it, with all that is personal in it.
  throw new AssertionError({ message, operator: "matchesContract", stackStartFn: assertContract });
}
