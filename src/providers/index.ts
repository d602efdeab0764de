import { defineRegistry } from "../define/index.ts";
import { flatchr } from "./flatchr/index.ts";
import { hirehop } from "./hirehop/index.ts";
import { humanSourcing } from "./human-sourcing/index.ts";
import { huntflow } from "./huntflow/index.ts";

export const registry = defineRegistry({
  title: "hirehooks",
  version: "0.1.0",
  summary: "Contracts for the webhooks of hiring and hire systems.",
  description:
    "The addresses are your own: each channel is an endpoint that you offer and that a vendor's system posts to. Facts that AsyncAPI has no word for stand in members that begin with “x-”; above all, where a vendor's documentation and its samples disagree, “x-deviations” says what is documented, what is sent and what this contract accepts.",
  providers: [flatchr, hirehop, huntflow, humanSourcing],
});
