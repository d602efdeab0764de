import { type TProperties, undocumented } from "../../../define/index.ts";

/** The members of an object that the vendor's page shows in a sample and explains nowhere. */
export function sampled<const P extends TProperties>(members: P): P {
  const marked = Object.entries(members).map(([name, schema]) => [name, undocumented(schema)]);
  // Each member keeps its name and its type: only a mark is added.
  return Object.fromEntries(marked) as P;
}
