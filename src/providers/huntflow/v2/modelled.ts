import { since, type TProperties, undocumented, witnessed } from "../../../define/index.ts";
import { models } from "./witnesses.ts";

/** Members that only the official models declare, from a release of that day on. */
export function modelled<const P extends TProperties>(day: string, members: P): P {
  const marked = Object.entries(members).map(([name, schema]) => [
    name,
    since(witnessed(undocumented(schema), models), day),
  ]);
  // Each member keeps its name and its type: only marks are added.
  return Object.fromEntries(marked) as P;
}
