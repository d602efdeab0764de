import type { Projection } from "../../src/compile/index.ts";
import { type Message, messages, projections } from "../messages.ts";
import { daysOfMonth, percentInUri } from "./excuses.ts";
import type { Peer, Validator } from "./peer.ts";
import { transformed } from "./typia-transform.ts";
import { say, type Words } from "./words.ts";

/** typia, whose validators are made from TypeScript types; or why there are none. */
export async function typia(): Promise<Peer | { readonly leftOut: string }> {
  try {
    const validators = await transformed<Readonly<Record<string, Made>>>(source());
    return {
      name: "typia, its own formats",
      projections,
      excuses: [daysOfMonth, percentInUri],
      make: (message, projection) => validator(validators[nameOf(message, projection)]),
    };
  } catch (error) {
    return { leftOut: `typia is left out: ${error instanceof Error ? error.message : String(error)}` };
  }
}

interface Made {
  readonly is: (payload: unknown) => boolean;
  readonly validate: (payload: unknown) => { readonly errors?: unknown };
}

function validator(made: Made | undefined): Validator {
  if (made === undefined) throw new Error("typia has no such validator");
  return { is: made.is, findings: (payload) => made.validate(payload).errors };
}

/** One module for all messages: the types, and a call per validator that typia puts code in place of. */
function source(): string {
  const parts = messages.flatMap((message) =>
    projections.map((projection) => {
      const name = nameOf(message, projection);
      let types = "";
      const words: Words<string> = {
        ...common,
        named: (title, type) => {
          types += `  export type ${title} = ${type};\n`;
          return `${name}.${title}`;
        },
      };
      const root = say(message.schemas[projection], words);
      const [is, validate] =
        projection === "strict" ? ["createEquals", "createValidateEquals"] : ["createIs", "createValidate"];
      return `declare namespace ${name} {\n${types}  export type Root = ${root};\n}
export const ${name} = { is: typia.${is}<${name}.Root>(), validate: typia.${validate}<${name}.Root>() };\n`;
    }),
  );
  return `import typia, { type tags } from "typia";
type Integer = number & tags.TagBase<{ kind: "integer"; target: "number"; value: true; validate: "Number.isInteger($input)" }>;
${parts.join("")}`;
}

/** A strict validator of typia's closes every object; an open one says so. */
const common: Words<string> = {
  unknown: () => "unknown",
  null: () => "null",
  boolean: () => "boolean",
  integer: () => "Integer",
  number: () => "number",
  string: () => "string",
  text: ({ format, pattern }) =>
    format === undefined
      ? `(string & tags.Pattern<${JSON.stringify(pattern)}>)`
      : `(string & tags.Format<${JSON.stringify(format)}>)`,
  values: (values) => `(${values.map((value) => JSON.stringify(value)).join(" | ")})`,
  array: (item) => `Array<${item}>`,
  map: (value) => `Record<string, ${value}>`,
  object: (members, isClosed) => {
    const lines = members.map(
      ({ name, schema, isRequired }) => `${JSON.stringify(name)}${isRequired ? "" : "?"}: ${schema};`,
    );
    return `{ ${lines.join(" ")}${isClosed ? "" : " [key: string]: unknown;"} }`;
  },
  union: (branches) => `(${branches.join(" | ")})`,
};

function nameOf({ address }: Message, projection: Projection): string {
  return `${address}_${projection}`.replaceAll(/\W/g, "_");
}
