export { assertContract } from "./assert-contract.ts";
export { type DeliveryOptions, delivery, type SentDelivery } from "./delivery.ts";
export { type Generated, type GenerateOptions, generated } from "./generated.ts";
export { type Arrival, type Delivered, type Listener, type ListenOptions, startListener } from "./listener.ts";
export { contractMatchers, type MatcherAnswer } from "./matchers.ts";
export type { ContractOptions } from "./options.ts";
export { type Sample, sample, samples } from "./samples.ts";
