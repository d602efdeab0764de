export type { Address, MessageHeaders, Payload } from "./generated/addresses.ts";
export type { AnyContract, Contract, ContractOf, Contracts, MessageSchema } from "./runtime/contract.ts";
export type { Signature } from "./runtime/contract-data.ts";
export type { HeadersInput } from "./runtime/headers.ts";
export type { Findings, Issue, Locale, Pointer, Rule } from "./runtime/issue.ts";
export {
  type InvalidMessage,
  isInvalid,
  isUnknown,
  type KnownMessage,
  type Message,
  type UnknownMessage,
} from "./runtime/message.ts";
export { type MisuseCode, MisuseError } from "./runtime/misuse.ts";
export type { DeliveryIssue, Refusal } from "./runtime/receive/delivery-issue.ts";
export type { DeliveryFault } from "./runtime/receive/fault.ts";
export { parse } from "./runtime/receive/parse.ts";
export { type Received, type ReceiveOptions, type ReceiveOptionsOf, receive } from "./runtime/receive/receive.ts";
export type { ReceivedDelivery } from "./runtime/receive/received-delivery.ts";
export type { ReceivedRequest } from "./runtime/receive/request.ts";
export type { Secrets } from "./runtime/receive/secrets.ts";
export { type SignedContract, sign } from "./runtime/receive/sign.ts";
export { type Verification, verify } from "./runtime/receive/verify.ts";
export type { StandardSchema } from "./runtime/standard-schema.ts";
export { type Delivery, type ValidateOptions, validate } from "./runtime/validate.ts";
