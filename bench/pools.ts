import { type JsonSchema, nameOfRef, type Projection } from "../src/compile/index.ts";
import { seeded } from "../test/random.ts";
import { faultyCopies, faultyInAll, tolerantFaults } from "./faults.ts";
import type { Message } from "./messages.ts";

/** The sample, in several copies: no contender is to meet the same object again and again. */
export function valid({ payloads: [payload] }: Message): readonly unknown[] {
  return Array.from({ length: 8 }, () => payload);
}

/** A few copies per kind of fault, and one that has them all. */
export function faulty(projection: Projection) {
  return ({ schemas, payloads: [payload] }: Message): readonly unknown[] => {
    const random = seeded(20220329);
    const copies = Array.from({ length: 3 }, () => faultyCopies(schemas.strict, payload, random))
      .flat()
      .filter(({ fault }) => projection === "strict" || tolerantFaults.includes(fault));
    return [...copies.map(({ faulty }) => faulty), faultyInAll(schemas.strict, payload)];
  };
}

/** Eight shapes of the sample, each without about a quarter of its optional members: deliveries differ. */
export function varied({ schemas: { strict }, payloads: [payload] }: Message): readonly unknown[] {
  const random = seeded(20220329);
  return Array.from({ length: 8 }, () => thinned(strict, strict, payload, random));
}

function thinned(root: JsonSchema, schema: JsonSchema, value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => thinned(root, {}, item, random));
  if (typeof value !== "object" || value === null) return value;
  const { properties = {}, required = [] } = objectOf(root, schema);
  const members = Object.entries(value)
    .filter(([name]) => required.includes(name) || !Object.hasOwn(properties, name) || random() >= 0.25)
    .map(([name, member]) => [name, thinned(root, properties[name] ?? {}, member, random)]);
  return Object.fromEntries(members) as unknown;
}

/** The object that a schema is, or is one alternative of. */
function objectOf(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const definitions = (root.definitions ?? {}) as Readonly<Record<string, JsonSchema>>;
  if (schema.$ref !== undefined) return objectOf(root, definitions[nameOfRef(schema.$ref)] ?? {});
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? [])].map((branch) => objectOf(root, branch));
  return branches.find(({ properties }) => properties !== undefined) ?? schema;
}
