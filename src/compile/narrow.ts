import type { Expression } from "../define/index.ts";
import { stepsOf } from "../json/pointer.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import type { JsonSchema, Place } from "./json-schema.ts";
import { nameOfRef } from "./walk-schema.ts";

/** The half of a message that an expression points into, and the member names on the way. */
export function parseExpression(expression: Expression): { half: "header" | "payload"; steps: string[] } {
  const [head = "", pointer = ""] = expression.split("#");
  return { half: head === "$message.header" ? "header" : "payload", steps: stepsOf(pointer) };
}

/** The event's name in parts, one for each expression: `job.creation` for two is `job` and `creation`. */
export function partsOfEvent(event: string, expressions: readonly Expression[]): readonly string[] {
  return expressions.length === 1 ? [event] : event.split(".");
}

/** The schema with keywords set on the member that the expression leads to, in place of its type. */
export function narrow(
  schema: JsonSchema,
  expression: Expression,
  keywords: JsonSchema,
  place: Place,
  report: (diagnostic: Diagnostic) => void,
): JsonSchema {
  const { half, steps } = parseExpression(expression);
  return descend(schema, steps);

  function descend(node: JsonSchema, [step, ...rest]: readonly string[]): JsonSchema {
    if (step === undefined) {
      const { type: _, ...kept } = node;
      return { ...kept, ...keywords };
    }
    const ref = node.$ref ?? node.allOf?.[0]?.$ref;
    if (ref !== undefined) {
      report(diagnostic("named-selector", { place, expression, name: nameOfRef(ref) }));
      return node;
    }
    const member = Object.hasOwn(node.properties ?? {}, step) ? node.properties?.[step] : undefined;
    if (member === undefined) {
      report(diagnostic("unresolved-expression", { place, expression, half }));
      return node;
    }
    if (!node.required?.includes(step)) report(diagnostic("optional-selector", { place, expression, member: step }));
    return { ...node, properties: { ...node.properties, [step]: descend(member, rest) } };
  }
}
