import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Contract, elementsOf, fileNameOf, type JsonSchema, type Projection } from "../src/compile/index.ts";
import { registry } from "../src/generated/registry.ts";
import type { AnyContract } from "../src/runtime/contract.ts";
import { contracts } from "../test/contracts.ts";

/** One message that contenders are to judge. */
export interface Message {
  /** `huntflow/v1/APPLICANT` */
  readonly address: string;
  readonly event: string;
  /** As it was compiled. */
  readonly contract: Contract;
  /** As a program imports it. */
  readonly imported: AnyContract;
  /** The published schema of each projection, as parsed from its file. */
  readonly schemas: Readonly<Record<Projection, JsonSchema>>;
  /** What the vendor's samples hold, one element of a body each. */
  readonly payloads: readonly unknown[];
}

export const project = join(import.meta.dirname, "..");
export const projections = ["tolerant", "strict"] as const;

/** Every message of every provider. */
export const messages: readonly Message[] = (
  await Promise.all(
    contracts.map(async (contract) => {
      const imported = await load(contract);
      return contract.messages.map(({ event, samples }) => ({
        address: `${contract.path}/${event}`,
        event,
        contract,
        imported,
        schemas: { tolerant: schemaOf(contract, event, ""), strict: schemaOf(contract, event, ".strict") },
        payloads: samples.flatMap((sample) => elementsOf(contract, sample).map(({ value }) => value)),
      }));
    }),
  )
).flat();

/** The messages with the largest samples, on which everything is timed. */
export const large: readonly Message[] = [
  "huntflow/v1/APPLICANT",
  "huntflow/v1/VACANCY",
  "human-sourcing/v1/candidate.creation",
  "flatchr/v1/drag_applicant",
].map((wanted) => {
  const message = messages.find(({ address }) => address === wanted);
  if (message === undefined) throw new Error(`${wanted} is no message of the registry; change the list`);
  return message;
});

async function load({ provider, version }: Contract): Promise<AnyContract> {
  const entry = registry.find((one) => one.provider === provider.id && one.version === version);
  if (entry === undefined) throw new Error(`${provider.id} ${version} is not generated; run npm run build`);
  return entry.load();
}

function schemaOf({ path }: Contract, event: string, suffix: string): JsonSchema {
  return JSON.parse(readFileSync(join(project, `schemas/${path}/${fileNameOf(event)}${suffix}.schema.json`), "utf8"));
}
