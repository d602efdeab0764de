/* Adds `toMatchContract` to the `expect` of `@jest/globals`. */
import { expect } from "@jest/globals";
import type { Address } from "../generated/addresses.ts";
import { contractMatchers } from "./matchers.ts";
import type { ContractOptions } from "./options.ts";

declare module "expect" {
  interface Matchers<R extends void | Promise<void>, T = unknown> {
    /** Whether the payload is as the contract of the message at this address says. */
    toMatchContract: (address: Address, options?: ContractOptions) => R;
  }
  interface AsymmetricMatchers {
    /** A payload as the contract of the message at this address says. */
    toMatchContract: (address: Address, options?: ContractOptions) => unknown;
  }
}

expect.extend(contractMatchers as Parameters<typeof expect.extend>[0]);
