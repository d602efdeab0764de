import { type ContractOf, type Contracts, headerNamesOf, versionsOf } from "./contract.ts";
import { type HeadersInput, headersOf } from "./headers.ts";
import { type JudgeOptions, judgeAll } from "./judge.ts";
import type { Message } from "./message.ts";

/** A delivery whose body was read: its headers where they are at hand, and the parsed body. */
export interface Delivery {
  readonly headers?: HeadersInput;
  readonly payload: unknown;
}

/** How deliveries are judged: as which event, how strictly, and in which language. */
export interface ValidateOptions extends JudgeOptions {}

/**
 * Judges every message of a delivery, each by itself, by one contract or by several versions of one
 * provider. Never throws for data, and never changes it.
 */
export async function validate<const T extends Contracts>(
  contracts: T,
  { headers, payload }: Delivery,
  options: ValidateOptions = {},
): Promise<Message<ContractOf<T>>[]> {
  const versions = versionsOf(contracts);
  return judgeAll(versions, headersOf(headers, headerNamesOf(versions)), payload, options);
}
