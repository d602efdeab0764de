export type { AnyContract, Contract, MessageSchema } from "./runtime/contract.ts";
export type { Signature } from "./runtime/contract-data.ts";
export type { HeadersInput } from "./runtime/headers.ts";
export type { Findings, Issue, Locale, Pointer, Rule } from "./runtime/issue.ts";
export type { DeliveryFault, DeliveryIssue } from "./runtime/receive/delivery-issue.ts";
export { type MisuseCode, MisuseError } from "./runtime/receive/misuse.ts";
export { type Received, type ReceivedDelivery, type ReceiveOptions, receive } from "./runtime/receive/receive.ts";
export type { ReceivedRequest } from "./runtime/receive/request.ts";
export type { Secrets } from "./runtime/receive/secrets.ts";
export type { StandardSchema } from "./runtime/standard-schema.ts";
export {
  type Delivery,
  type InvalidMessage,
  isInvalid,
  isUnknown,
  type KnownMessage,
  type Message,
  type UnknownMessage,
  type ValidateOptions,
  validate,
} from "./runtime/validate.ts";
