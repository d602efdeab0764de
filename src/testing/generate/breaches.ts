import { formats } from "../../runtime/format-names.ts";
import type { Rule } from "../../runtime/issue.ts";
import { hasType, type JsonType, typeOf } from "../../runtime/json-type.ts";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import { type Leaf, leavesOf, soleLeaf } from "./leaves.ts";
import { badTexts } from "./texts.ts";

/** One way to break one rule of a schema. */
export interface Breach {
  readonly rule: Rule;
  /** Whether a tolerant reader refuses it, too, or only a strict one. */
  readonly level: "issue" | "notice";
  /** The member that is meant, where it is one of the value's own. */
  readonly member?: string;
  /** What stands in the place of a value that was right. */
  readonly applied: (value: unknown) => unknown;
}

const known = new WeakMap<Schema, readonly Breach[]>();

/** All ways to put another value in the place of one that the schema lets pass, with one fault. */
export function valueBreaches(data: SchemaData, schema: Schema): readonly Breach[] {
  let breaches = known.get(schema);
  if (breaches === undefined) {
    const leaves = leavesOf(data, schema);
    const isAny = leaves.some(({ type }) => type === "any");
    breaches = isAny ? [] : [...typeBreaches(leaves), ...choiceBreaches(leaves)];
    known.set(schema, breaches);
  }
  return breaches;
}

/** All ways to break a rule of an object's: a required member left out, a member that nobody knows. */
export function objectBreaches(data: SchemaData, schema: Schema): readonly Breach[] {
  const { properties, required = [], additionalProperties } = soleLeaf(data, schema, "object")?.schema ?? {};
  const left = required.map(
    (member): Breach => ({
      rule: "required",
      level: "issue",
      member,
      applied: (value) => Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== member)),
    }),
  );
  if (properties === undefined || additionalProperties !== undefined) return left;
  const strange = [
    "unexpected",
    "Événement",
    "constructor",
    "__proto__",
    "a/b~c",
    "",
    ...Object.keys(properties).slice(0, 1).map(otherCase),
  ];
  const added = strange
    .filter((member) => !Object.hasOwn(properties, member))
    .map(
      (member): Breach => ({
        rule: "unknown-member",
        level: "notice",
        member,
        applied: (value) => ({ ...(value as object), [member]: "x" }),
      }),
    );
  return [...left, ...added];
}

function set(rule: Rule, level: Breach["level"], to: unknown): Breach {
  return { rule, level, applied: () => to };
}

/** A value of each JSON type. */
const ofType: readonly (readonly [JsonType, unknown])[] = [
  ["null", null],
  ["boolean", true],
  ["boolean", false],
  ["integer", 7],
  ["number", 2.5],
  ["string", "x"],
  ["string", ""],
  ["array", []],
  ["object", {}],
];

function typeBreaches(leaves: readonly Leaf[]): Breach[] {
  const types = leaves.map(({ type }) => type as JsonType);
  const isConstant = leaves.length === 1 && leaves[0] !== undefined && "const" in leaves[0].schema;
  // A number is often sent as a text.
  const number = leaves.flatMap(({ schema }) => schema.enum ?? []).find((value) => typeof value === "number") ?? 7;
  return [...ofType, ["string", String(number)] as const]
    .filter(([type]) => !hasType(types, type))
    .map(([, value]) => set(isConstant ? "constant" : "type", "issue", value));
}

/** Values of a type that is let pass, but none of those that are. */
function choiceBreaches(leaves: readonly Leaf[]): Breach[] {
  const candidates = [...new Set(leaves.flatMap(strangersTo))];
  return candidates.flatMap((value) => {
    const own = leaves.filter(({ type }) => hasType([type as JsonType], typeOf(value)));
    const broken = own.map((leaf) => brokenBy(leaf, value));
    if (!broken.every((rule) => rule !== undefined)) return [];
    // Of several the one that comes closest is named: a tolerant reader's way through, else the first.
    const [rule] = broken.toSorted((a, b) => Number(levelOf(a) === "issue") - Number(levelOf(b) === "issue"));
    return rule === undefined ? [] : [set(rule, levelOf(rule), value)];
  });
}

function levelOf(rule: Rule): Breach["level"] {
  return rule === "constant" ? "issue" : "notice";
}

function strangersTo({ type, schema }: Leaf): readonly unknown[] {
  const values = "const" in schema ? [schema.const] : schema.enum;
  if (values === undefined) return type === "string" ? badTexts(schema) : [];
  const [first] = values;
  if (typeof first === "string")
    return ["NEVER-HEARD-OF", "", otherCase(first), `${first}_`, ` ${first}`, first.slice(0, -1)];
  if (typeof first === "number")
    return [Math.max(...(values as number[])) + 1, Math.min(...(values as number[])) - 1, 999];
  return typeof first === "boolean" ? [!first] : [];
}

/** The rule that a value of the leaf's type breaks; undefined where it breaks none. */
function brokenBy({ schema }: Leaf, value: unknown): Rule | undefined {
  if ("const" in schema) return schema.const === value ? undefined : "constant";
  if (schema.enum) return schema.enum.includes(value) ? undefined : "enum";
  if (typeof value !== "string") return undefined;
  const { format, pattern, "x-prefix": prefix } = schema;
  if (format !== undefined) return formats[format]?.(value) === false ? "format" : undefined;
  if (pattern === undefined || new RegExp(pattern, "u").test(value)) return undefined;
  return prefix === undefined ? "pattern" : "constant";
}

function otherCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}
