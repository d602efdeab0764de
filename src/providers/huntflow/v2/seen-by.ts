import { type TProperties, witnessed } from "../../../define/index.ts";

/** Members that all of these witnesses saw. */
export function seenBy<const P extends TProperties>(witnesses: readonly string[], members: P): P {
  const marked = Object.entries(members).map(([name, schema]) => [name, witnessed(schema, ...witnesses)]);
  // Each member keeps its name and its type: only witnesses are added.
  return Object.fromEntries(marked) as P;
}
