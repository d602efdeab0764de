/* Adds `toMatchContract` to Jest's global `expect`: name it in `setupFilesAfterEnv`, or import it in a test. */
import type { Address } from "../generated/addresses.ts";
import { contractMatchers } from "./matchers.ts";
import type { ContractOptions } from "./options.ts";

declare global {
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: parameters have to be those of @types/jest
    interface Matchers<R, T = {}> {
      /** Whether the payload is as the contract of the message at this address says. */
      toMatchContract: (address: Address, options?: ContractOptions) => R;
    }
    interface Expect {
      /** A payload as the contract of the message at this address says. */
      toMatchContract: (address: Address, options?: ContractOptions) => unknown;
    }
  }
}

interface WithExpect {
  readonly expect: { readonly extend: (matchers: typeof contractMatchers) => void };
}

(globalThis as unknown as WithExpect).expect.extend(contractMatchers);
