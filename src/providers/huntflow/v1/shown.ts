import { type TProperties, witnessed } from "../../../define/index.ts";

/** Members that samples on the vendor's page show; those samples are not among ours. */
export function shown<const P extends TProperties>(members: P): P {
  const marked = Object.entries(members).map(([name, schema]) => [name, witnessed(schema, "the vendor's samples")]);
  // Each member keeps its name and its type: only a witness is added.
  return Object.fromEntries(marked) as P;
}
