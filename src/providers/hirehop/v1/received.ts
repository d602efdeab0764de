import { type TProperties, undocumented, witnessed } from "../../../define/index.ts";

/** Members that no page of the vendor's lists: a running receiver reads them. */
export function received<const P extends TProperties>(members: P): P {
  const marked = Object.entries(members).map(([name, schema]) => [
    name,
    witnessed(undocumented(schema), "a public receiver"),
  ]);
  // Each member keeps its name and its type: only marks are added.
  return Object.fromEntries(marked) as P;
}
