import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";
import type { AnyContract } from "../src/runtime/contract.ts";
import type { RegistryEntry } from "../src/runtime/registry.ts";

const generated = join(inject("artifacts"), "src/generated/registry.ts");

/** The registry of a fresh build: what the command loads. */
export const { registry } = (await import(pathToFileURL(generated).href)) as { registry: readonly RegistryEntry[] };

/** All contracts of a fresh build, by `provider/version`. */
export const generatedContracts: ReadonlyMap<string, AnyContract> = new Map(
  await Promise.all(
    registry.map(
      async (entry): Promise<[string, AnyContract]> => [`${entry.provider}/${entry.version}`, await entry.load()],
    ),
  ),
);

/** One of them, which has to be there. */
export function generatedContract(path: string): AnyContract {
  const contract = generatedContracts.get(path);
  if (contract === undefined) throw new Error(`${path} is not generated`);
  return contract;
}
