import { pointerOf, stepsOf } from "../../json/pointer.ts";
import type { AnyContract } from "../../runtime/contract.ts";
import { headerIn } from "../../runtime/expression.ts";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import { familyOf } from "../family-of.ts";
import { type Leaf, leavesOf, soleLeaf } from "./leaves.ts";

/** What a payload always has at a place, whatever else is changed. */
export interface Kept {
  /** What may stand there, where it tells the event or the version; anything that the schema says otherwise. */
  readonly values?: readonly unknown[];
  readonly members?: Readonly<Record<string, Kept>>;
}

/** What makes a payload the event's, of the version, and told from other providers'. */
export function keptOf(contract: AnyContract, data: SchemaData, event: string): Kept | undefined {
  const schema = data.payloads[familyOf(contract, event)] ?? {};
  const { event: names, eventOtherwise = [], marker, recognition } = contract;
  let kept: Kept | undefined;
  for (const pointer of recognition) kept = withPlace(kept, data, schema, pointer, undefined);
  for (const expression of [...names, ...eventOtherwise]) {
    if (headerIn(expression) === undefined) kept = withPlace(kept, data, schema, placeOf(expression), event);
  }
  if (marker && marker.value !== null && headerIn(marker.expression) === undefined) {
    kept = withPlace(kept, data, schema, placeOf(marker.expression), marker.value);
  }
  return kept;
}

/** Whether a change there, or of what is in it, would make another message of it. */
export function isChoosing(kept: Kept | undefined): boolean {
  return kept !== undefined && (kept.values !== undefined || Object.values(kept.members ?? {}).some(isChoosing));
}

function placeOf(expression: string): string {
  return expression.slice(expression.indexOf("#") + 1);
}

/** With one more place, if the schema has it. */
function withPlace(
  kept: Kept | undefined,
  data: SchemaData,
  schema: Schema,
  pointer: string,
  name: string | undefined,
): Kept | undefined {
  const [step, ...steps] = stepsOf(pointer);
  if (step === undefined)
    return name === undefined ? (kept ?? {}) : { ...kept, values: valuesAt(leavesOf(data, schema), name) };
  const member = soleLeaf(data, schema, "object")?.schema.properties?.[step];
  if (member === undefined) return kept;
  const inner = withPlace(kept?.members?.[step], data, member, pointerOf(steps), name);
  return inner === undefined ? kept : { ...kept, members: { ...kept?.members, [step]: inner } };
}

/** What names an event in its schema; the name itself where the schema lets any text pass. */
function valuesAt(leaves: readonly Leaf[], name: string): readonly unknown[] {
  const constant = leaves.find(({ schema }) => "const" in schema);
  if (constant) return [constant.schema.const];
  const prefix = leaves.find(({ schema }) => schema["x-prefix"] !== undefined)?.schema["x-prefix"];
  if (prefix !== undefined && name !== `${prefix}*`) return [name];
  if (prefix !== undefined) return ["created", "updated", "deleted"].map((word) => prefix + word);
  const values = leaves.flatMap(({ schema }) => schema.enum ?? []);
  return values.length === 1 ? values : [name];
}
