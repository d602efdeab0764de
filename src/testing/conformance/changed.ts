import { replacedAt } from "../generate/sites.ts";

/** What becomes of a member. */
export type Change = { readonly to: unknown } | "removed";

/** A copy of a value whose member at the end of the steps is another, new, or gone; the object around it has to be there. */
export function changed(value: unknown, steps: readonly string[], change: Change): unknown {
  const name = steps.at(-1) ?? "";
  return replacedAt(value, steps.slice(0, -1), (around) => {
    if (typeof around !== "object" || around === null || Array.isArray(around)) return around;
    const { [name]: _, ...others } = around as Readonly<Record<string, unknown>>;
    return change === "removed" ? others : { ...around, [name]: change.to };
  });
}
