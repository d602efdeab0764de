import type { HeadersInput } from "../runtime/headers.ts";
import type { Locale } from "../runtime/issue.ts";

/** How a payload is held to a contract. */
export interface ContractOptions {
  /** Also refuse what a tolerant reader lets pass: unknown members and values, odd formats, missing headers. */
  readonly strict?: boolean;
  /** The delivery's headers; those that the contract names are held to it, too. */
  readonly headers?: HeadersInput;
  /** Language of the message on failure. Default `en`. */
  readonly locale?: Locale;
}
