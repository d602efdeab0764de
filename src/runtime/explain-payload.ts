import type { ContractData } from "./contract-data.ts";
import type { StandardResult } from "./standard-schema.ts";

/** What a tolerant reader has against a payload, in English. Loads what it needs to explain. */
export async function explainPayload(
  data: ContractData,
  event: string,
  value: unknown,
): Promise<StandardResult<unknown>> {
  const { explain } = await import("./explain.ts");
  const { issues } = await explain(data, event, { payload: value }, { projection: "tolerant" });
  return issues.length > 0 ? { issues } : { value };
}
