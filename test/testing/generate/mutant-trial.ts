import type { JsonSchema } from "../../../src/compile/index.ts";
import type { Case } from "../../../src/testing/generate/index.ts";
import { whyEquivalent } from "./equivalent.ts";
import { mutatedOf } from "./mutated.ts";
import { type Assembly, assembled, unitsOf } from "./units.ts";

/** What the derived cases did to a schema's mutants. */
export interface MutantTrial {
  readonly mutants: number;
  readonly killed: number;
  /** How many mutants say the same as the schema, by the reason. */
  readonly equivalent: Readonly<Record<string, number>>;
  readonly survivors: readonly string[];
}

/** Mutants of those units that are `wanted`. Ajv judges each, with all units but one as they are. */
export function tryMutants(
  schema: JsonSchema,
  cases: readonly Case[],
  wanted: (pointer: string) => boolean = () => true,
): MutantTrial {
  const units = unitsOf(schema);
  const assembly = assembled(units);
  const baseline = baselineOf(assembly, cases);
  const equivalent: Record<string, number> = {};
  const survivors: string[] = [];
  let mutants = 0;
  for (const [pointer, unit] of units) {
    if (!wanted(pointer)) continue;
    for (const { what, unit: changed } of mutatedOf(unit)) {
      mutants += 1;
      const name = `${pointer} ${what}`;
      const reason = whyEquivalent(units, pointer, changed) ?? listed[name];
      if (reason !== undefined) equivalent[reason] = (equivalent[reason] ?? 0) + 1;
      else if (!isKilled(assembly, baseline.get(pointer) ?? [], pointer, () => assembly.change(pointer, changed)))
        survivors.push(name);
    }
  }
  const same = Object.values(equivalent).reduce((sum, count) => sum + count, 0);
  return { mutants, killed: mutants - same - survivors.length, equivalent, survivors };
}

/** Mutants that say the same for a reason of their own. */
const listed: Readonly<Record<string, string>> = {
  '/definitions/JobStatus enum: and "0"': "the pattern beside it, ^([0-9]|1[01])$, takes “0” already",
};

interface Judged {
  readonly value: unknown;
  readonly isValid: boolean;
}

/** The cases in which a unit looks at something: what it says matters to no other. */
function baselineOf({ holds, watch }: Assembly, cases: readonly Case[]): ReadonlyMap<string, readonly Judged[]> {
  const looked = new Map<string, Judged[]>();
  for (const { value } of cases) {
    const met = new Set<string>();
    watch((pointer) => met.add(pointer));
    const judged = { value, isValid: holds(value) };
    for (const pointer of met) {
      const own = looked.get(pointer) ?? [];
      looked.set(pointer, own);
      own.push(judged);
    }
  }
  watch(() => {});
  return looked;
}

function isKilled({ holds, change }: Assembly, cases: readonly Judged[], pointer: string, mutate: () => void): boolean {
  mutate();
  // What is made for a place comes after what leads to it.
  const killer = cases.findLast(({ value, isValid }) => holds(value) !== isValid);
  change(pointer);
  return killer !== undefined;
}
