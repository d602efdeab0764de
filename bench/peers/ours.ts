import type { Projection } from "../../src/compile/index.ts";
import { findingsOf } from "../../src/runtime/find.ts";
import type { Message } from "../messages.ts";
import type { Validator } from "./peer.ts";

/** Our own validator: the generated guard, and what explains it before it is put into words. */
export async function ours({ imported, event }: Message, projection: Projection): Promise<Validator> {
  const { payloads } = projection === "strict" ? await imported.strict() : imported.guards;
  const { schemas } = await imported.schemas();
  const is = projection === "tolerant" ? imported.messages[event]?.is : payloads[event];
  const schema = schemas.payloads[event];
  if (is === undefined || schema === undefined) throw new Error(`${event} is not generated; run npm run build`);
  return { is, findings: (payload) => findingsOf(schemas, schema, payload, projection, 100).issues.list };
}
