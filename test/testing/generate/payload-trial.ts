import { isDeepStrictEqual } from "node:util";
import type { AnyContract } from "../../../src/runtime/contract.ts";
import { validate } from "../../../src/runtime/validate.ts";
import { type Generated, type GeneratedKind, payloadsOf } from "../../../src/testing/generate/index.ts";
import { strictAjv, strictSchema } from "./strict-schemas.ts";

/** How payloads of one message and one kind were judged. */
export interface PayloadTrial {
  readonly address: string;
  readonly kind: GeneratedKind;
  readonly count: number;
  /** Those that were not judged as they should have been, by us or by Ajv on the published strict schema. */
  readonly wrong: readonly string[];
}

export async function tryPayloads(
  contract: AnyContract,
  event: string,
  { kind, seed, count, schemas }: Wanted,
): Promise<PayloadTrial> {
  const path = `${contract.provider}/${contract.version}`;
  const { schemas: data } = await contract.schemas();
  const { payloads: strict } = await contract.strict();
  const ajv = strictAjv(strictSchema(schemas, path, event));
  const wrong: string[] = [];
  let made = 0;
  for (const generated of payloadsOf({ contract, schemas: data, event, kind, seed, count })) {
    made += 1;
    const verdict = {
      said: await saidOf(contract, generated),
      strict: strict[event]?.(generated.payload),
      ajv: ajv(generated.payload),
    };
    const isValid = generated.breaks === undefined;
    if (isDeepStrictEqual(verdict, { said: expectedOf(event, generated), strict: isValid, ajv: isValid })) continue;
    wrong.push(`${event}: ${JSON.stringify({ verdict, ...generated }).slice(0, 1000)}`);
  }
  return { address: `${path}/${event}`, kind, count: made, wrong };
}

export interface Wanted {
  readonly kind: GeneratedKind;
  readonly seed: number;
  readonly count: number;
  /** The folder of published schemas. */
  readonly schemas: string;
}

/** What `validate` says of a delivery, as a tolerant reader with notices. */
async function saidOf(contract: AnyContract, { payload, headers }: Generated) {
  const messages = await validate(contract, { payload, ...(headers && { headers }) }, { notices: true });
  return messages.map(({ event, ...message }) => ({
    event: "name" in message ? `${event} ${message.name}` : event,
    issues: "issues" in message ? message.issues.map(placeOf) : [],
    notices: "notices" in message ? message.notices.issues.map(placeOf) : [],
  }));
}

function placeOf({
  half,
  rule,
  pointer,
}: {
  readonly half: string;
  readonly rule: string;
  readonly pointer: string;
}): string {
  return `${rule} in ${half} at ${pointer}`;
}

function expectedOf(event: string, { breaks }: Generated) {
  if (breaks === undefined) return [{ event, issues: [], notices: [] }];
  const said = [placeOf({ half: "payload", ...breaks })];
  return breaks.level === "issue"
    ? [{ event: `invalid ${event}`, issues: said, notices: [] }]
    : [{ event, issues: [], notices: said }];
}
