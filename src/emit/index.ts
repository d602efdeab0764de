import { type Compilation, locales } from "../compile/index.ts";
import { emitAddresses } from "./addresses.ts";
import type { Artifact } from "./artifact.ts";
import { emitAsyncApi } from "./asyncapi.ts";
import { emitGuards } from "./guards.ts";
import { emitComplete, emitProviderModule, emitRegistry, emitVersionModule } from "./modules.ts";
import { emitSchemaData } from "./schema-data.ts";
import { emitSchemas } from "./schemas.ts";
import { emitSending } from "./sending.ts";
import { emitTypes } from "./types.ts";

export type { Artifact } from "./artifact.ts";

/** Every generated file of the project. */
export async function emit(compilation: Compilation): Promise<Artifact[]> {
  const { contracts, documents } = compilation;
  const perContract = await Promise.all(
    contracts.map(async (contract) => [
      ...emitSchemas(contract),
      await emitTypes(contract),
      emitGuards(contract, "tolerant"),
      emitGuards(contract, "strict"),
      emitSchemaData(contract),
      emitVersionModule(contract),
      ...(contract.current ? [emitProviderModule(contract)] : []),
    ]),
  );
  return [
    emitAsyncApi("asyncapi.yaml", documents.en),
    ...locales.map((locale) => emitAsyncApi(`src/generated/asyncapi/${locale}.yaml`, documents[locale])),
    emitRegistry(contracts),
    emitComplete(contracts),
    emitAddresses(contracts),
    ...emitSending(compilation),
    ...perContract.flat(),
  ];
}
