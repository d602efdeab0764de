/* Adds `toMatchContract` to the `expect` of vitest: import it once, in a test or in a file of `setupFiles`. */
import { expect } from "vitest";
import type { Address } from "../generated/addresses.ts";
import { contractMatchers } from "./matchers.ts";
import type { ContractOptions } from "./options.ts";

declare global {
  // Vitest's own interfaces have other parameters in each major version; all of them take over what Chai's has.
  namespace Chai {
    interface Assertion {
      /** Whether the payload is as the contract of the message at this address says. */
      toMatchContract: (address: Address, options?: ContractOptions) => void;
    }
  }
}

declare module "vitest" {
  interface AsymmetricMatchersContaining {
    /** A payload as the contract of the message at this address says. */
    toMatchContract: (address: Address, options?: ContractOptions) => unknown;
  }
}

expect.extend(contractMatchers);
