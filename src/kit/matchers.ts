import type { Address } from "../generated/addresses.ts";
import type { ContractOptions } from "./options.ts";
import { verdictOn } from "./verdict.ts";

/** What test runners take a matcher's answer for. */
export interface MatcherAnswer {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * For `expect.extend(contractMatchers)` of vitest and Jest. A payload may be given as a value, as JSON text, or as
 * the bytes of a body, which are read strictly.
 */
export const contractMatchers = {
  toMatchContract(payload: unknown, address: Address, options?: ContractOptions): MatcherAnswer {
    const { holds, message } = verdictOn(payload, address, options);
    return { pass: holds, message: () => message };
  },
};
