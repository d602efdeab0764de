import { type Compilation, locales } from "../compile/index.ts";
import type { Artifact } from "./artifact.ts";
import { emitAsyncApi } from "./asyncapi.ts";
import { emitSchemas } from "./schemas.ts";
import { emitTypes } from "./types.ts";
import { emitValidatorTypes } from "./validator-types.ts";
import { emitValidators } from "./validators.ts";

export { type Artifact, mark } from "./artifact.ts";

/** Every generated file of the project. */
export async function emit({ contracts, documents }: Compilation): Promise<Artifact[]> {
  const perContract = await Promise.all(
    contracts.map(async (contract) => [
      ...emitSchemas(contract),
      await emitTypes(contract),
      ...(await emitValidators(contract)),
    ]),
  );
  return [
    emitAsyncApi("asyncapi.yaml", documents.en),
    ...locales.map((locale) => emitAsyncApi(`src/generated/asyncapi/${locale}.yaml`, documents[locale])),
    emitValidatorTypes(),
    ...perContract.flat(),
  ];
}
