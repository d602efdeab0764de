import { Kind, type TSchema, Type } from "@sinclair/typebox";
import type { JsonSchema, Projection } from "../../src/compile/index.ts";
import { parseExpression } from "../../src/compile/narrow.ts";
import { registry } from "../../src/providers/index.ts";
import type { Message } from "../messages.ts";

/**
 * The definition as it was written, in TypeBox's own form (alternatives where JSON Schema has enums
 * and lists of types), changed only in what the projection means: selecting members, closed
 * objects, open enums, formats.
 */
export function typeboxSchema({ contract, event, schemas }: Message, projection: Projection): TSchema {
  const provider = registry.providers.find(({ id }) => id === contract.provider.id);
  const version = provider?.versions[contract.version];
  const payload = version?.messages[event]?.payload;
  if (version === undefined || payload === undefined) throw new Error(`${event} is not defined`);
  return [...version.event, ...(version.eventOtherwise ?? [])].reduce(
    (schema, expression) => {
      const { half, steps } = parseExpression(expression);
      return half === "payload" ? withSelector(schema, steps, schemas[projection]) : schema;
    },
    projected(payload, projection),
  );
}

/** The member that selects the message, as the published schema has it: one name, or the form of several. */
function withSelector(schema: TSchema, [step, ...rest]: readonly string[], published: JsonSchema): TSchema {
  if (step === undefined) {
    // A second place for the event's name: one value for a strict reader, any text for a tolerant one.
    if (published.anyOf) return Type.String();
    if (published.enum) return Type.Literal(String(published.enum[0]));
    return typeof published.const === "string" ? Type.Literal(published.const) : { ...Type.String(), ...published };
  }
  const member = schema.properties?.[step] as TSchema | undefined;
  // A payload that nobody describes names nothing.
  if (member === undefined) return schema;
  const selector = withSelector(member, rest, published.properties?.[step] ?? {});
  return { ...schema, properties: { ...schema.properties, [step]: selector } };
}

function projected(schema: TSchema, projection: Projection): TSchema {
  const { format, pattern, ...others } = schema;
  // The symbols that TypeBox goes by are among the others.
  const copy = (projection === "strict" ? { ...schema } : others) as TSchema;
  const child = (node: TSchema) => projected(node, projection);
  if (copy.items) copy.items = child(copy.items);
  if (copy.anyOf) copy.anyOf = copy.anyOf.map(child);
  if (copy.allOf) copy.allOf = copy.allOf.map(child);
  if (copy.patternProperties) copy.patternProperties = mapped(copy.patternProperties, child);
  if (copy.properties) {
    copy.properties = mapped(copy.properties, child);
    if (projection === "strict" && copy.additionalProperties === undefined) copy.additionalProperties = false;
  }
  return projection === "tolerant" && copy["x-enum-descriptions"] ? opened(copy) : copy;
}

function mapped(schemas: Readonly<Record<string, TSchema>>, change: (schema: TSchema) => TSchema) {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema)]));
}

/** The enum with its type as one more alternative. */
function opened(schema: TSchema): TSchema {
  const literals = (schema[Kind] === "Union" ? schema.anyOf : [schema]) as TSchema[];
  const isNumber = typeof literals[0]?.const === "number";
  return Type.Union([...literals, isNumber ? Type.Integer() : Type.String()]);
}
