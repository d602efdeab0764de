import {
  banner,
  bundleSchema,
  type Contract,
  headersSchema,
  type JsonSchema,
  nameOfRef,
  type Projection,
} from "../compile/index.ts";
import type { Artifact } from "./artifact.ts";
import { literal } from "./literal.ts";

/**
 * One module per projection of a provider version: a boolean function per named schema, and the
 * guards of payloads and headers by event. They say whether, not why: that costs next to nothing.
 */
export function emitGuards(contract: Contract, projection: Projection): Artifact {
  const { messages, path } = contract;
  const headed = messages.flatMap(({ name, headers }) =>
    headers ? [[`${name}Headers`, headersSchema(contract, headers, projection)] as const] : [],
  );
  const { text, formats } = functionsOf([...Object.entries(bundleSchema(contract, projection).definitions), ...headed]);
  const imports = formats.length > 0 ? `import { ${formats.join(", ")} } from "../../../runtime/formats.ts";\n\n` : "";
  const entries = (half: "Payload" | "Headers") =>
    messages
      .filter(({ headers }) => half === "Payload" || headers)
      .map(({ event, name }) => `  ${literal(event)}: ${name}${half},\n`)
      .join("");
  // The explanation skips what a strict guard passes.
  const names = Object.keys(contract.definitions).map((name) => `  ${name},\n`);
  const named = projection === "strict" ? `\nexport const definitions = {\n${names.join("")}};\n` : "";
  return {
    path: `src/generated/${path}/${projection}.ts`,
    text: `/* ${banner} */
${imports}${text}export const payloads = {\n${entries("Payload")}};\n\nexport const headers = {\n${entries("Headers")}};\n${named}`,
  };
}

/** A function per named schema, and per nameless object, array or map inside one; everything else is an expression. */
function functionsOf(schemas: readonly (readonly [name: string, schema: JsonSchema])[]): {
  text: string;
  formats: string[];
} {
  const functions: string[] = [];
  const formats = new Set<string>();
  let parts = 0;
  for (const [name, schema] of schemas) add(name, schema);
  const helper = functions.some((text) => text.includes("hasNoOther(")) ? hasNoOther : "";
  return { text: helper + functions.join(""), formats: [...formats].sort() };

  function add(name: string, schema: JsonSchema): void {
    const body = bodyOf(schema);
    functions.push(`function ${name}(v: any): boolean {\n${body}}\n\n`);
  }

  function bodyOf(schema: JsonSchema): string {
    if (isStructure(schema)) return schema.type === "array" ? arrayBody(schema) : objectBody(schema);
    return `  return ${testOf(schema, "v")};\n`;
  }

  function objectBody({ properties = {}, required = [], additionalProperties }: JsonSchema): string {
    const names = Object.keys(properties);
    if (typeof additionalProperties === "object" && names.length === 0) return mapBody(additionalProperties);
    const isClosed = additionalProperties === false;
    const tests = Object.entries(properties).map(([name, schema]) => {
      const test = testOf(schema, "x");
      const also = test === "true" ? [] : [test];
      const read = `(x = v${access(name)})`;
      if (required.includes(name)) return [`${read} !== undefined`, ...also].join(" && ");
      // A closed object counts the members that are there.
      const whenPresent = [...also, ...(isClosed ? ["++n > 0"] : [])];
      return whenPresent.length === 0 ? "" : `(${read} === undefined || ${whenPresent.join(" && ")})`;
    });
    const conditions = [isObject("v"), ...tests.filter((test) => test !== "")];
    const variables = [...(conditions.length > 1 ? ["x: any"] : []), ...(isClosed ? [`n = ${required.length}`] : [])];
    if (isClosed) conditions.push(`hasNoOther(v, n, ${membersOf(names)})`);
    // The members beside those that have a name, held to the map's schema.
    if (typeof additionalProperties === "object")
      conditions.push(`${restOf(additionalProperties, membersOf(names))}(v)`);
    const declaration = variables.length > 0 ? `  let ${variables.join(", ")};\n` : "";
    return `${declaration}  return ${conditions.join("\n    && ")};\n`;
  }

  function membersOf(names: readonly string[]): string {
    parts += 1;
    functions.push(`const members${parts} = new Set<string>([${names.map(literal).join(", ")}]);\n`);
    return `members${parts}`;
  }

  function restOf(value: JsonSchema, members: string): string {
    parts += 1;
    const name = `part${parts}`;
    functions.push(`function ${name}(v: any): boolean {
  for (const name of Object.keys(v)) {
    const x = v[name];
    if (!${members}.has(name) && !(${testOf(value, "x")})) return false;
  }
  return true;
}

`);
    return name;
  }

  function mapBody(value: JsonSchema): string {
    return `  if (!(${isObject("v")})) return false;
  for (const name of Object.keys(v)) {
    const x = v[name];
    if (!(${testOf(value, "x")})) return false;
  }
  return true;
`;
  }

  function arrayBody({ items = {} }: JsonSchema): string {
    return `  if (!Array.isArray(v)) return false;
  for (let i = 0; i < v.length; i += 1) {
    const x = v[i];
    if (!(${testOf(items, "x")})) return false;
  }
  return true;
`;
  }

  /** The schema as a boolean expression over the variable; “true” where anything will do. */
  function testOf(schema: JsonSchema, x: string): string {
    const [wrapped] = schema.allOf ?? [];
    if (wrapped) return testOf(wrapped, x);
    if (schema.$ref !== undefined) return `${nameOfRef(schema.$ref)}(${x})`;
    if (schema.anyOf) return eitherOf(needed(schema.anyOf), x);
    if ("const" in schema) return `${x} === ${literal(schema.const)}`;
    if (schema.enum) return either(schema.enum.map((value) => `${x} === ${literal(value)}`));
    const types = schema.type === undefined ? [] : [schema.type].flat();
    return types.length === 0
      ? "true"
      : eitherOf(
          types.map((type) => ({ ...schema, type })),
          x,
        );
  }

  /** Null is looked at last: most values are there. */
  function eitherOf(branches: readonly JsonSchema[], x: string): string {
    const sorted = branches.toSorted((a, b) => Number(a.type === "null") - Number(b.type === "null"));
    return either(
      sorted.map((branch) => (typeof branch.type === "string" ? typed(branch, branch.type, x) : testOf(branch, x))),
    );
  }

  function typed(schema: JsonSchema, type: string, x: string): string {
    if (isStructure(schema)) {
      parts += 1;
      const name = `part${parts}`;
      add(name, schema);
      return `${name}(${x})`;
    }
    if (type === "null") return `${x} === null`;
    if (type === "integer") return `Number.isInteger(${x})`;
    if (type === "array") return `Array.isArray(${x})`;
    if (type === "object") return isObject(x);
    const { format, pattern } = schema;
    const tests = [`typeof ${x} === ${literal(type)}`];
    if (typeof format === "string") tests.push(`${checkOf(format)}(${x})`);
    if (typeof pattern === "string") tests.push(`/${pattern.replaceAll("/", "\\/")}/u.test(${x})`);
    return tests.length === 1 ? tests.join("") : `(${tests.join(" && ")})`;
  }

  /** `date-time` → `isDateTime`, which the module then imports. */
  function checkOf(format: string): string {
    const name = `is${format.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;
    formats.add(name);
    return name;
  }
}

const hasNoOther = `/** As many members as were met means that there is no other; only otherwise they are looked at by name. */
function hasNoOther(v: any, n: number, members: ReadonlySet<string>): boolean {
  for (const _ in v) n -= 1;
  return n === 0 || Object.keys(v).every((name) => members.has(name));
}

`;

/** Whether a schema says something of what is inside the value, and so needs a function of its own. */
function isStructure({ type, properties, additionalProperties, items }: JsonSchema): boolean {
  if (type === "array") return items !== undefined && Object.keys(items).some((keyword) => keyword !== "description");
  return type === "object" && (properties !== undefined || typeof additionalProperties === "object");
}

/** Alternatives that others contain are left out: an open enum is its type. */
function needed(branches: readonly JsonSchema[]): JsonSchema[] {
  const types = new Set(
    branches.filter((branch) => Object.keys(branch).join() === "type").flatMap(({ type }) => type ?? []),
  );
  return branches.filter(
    ({ enum: values }) => !values?.every((value) => types.has(typeof value === "number" ? "integer" : typeof value)),
  );
}

function either(tests: readonly string[]): string {
  if (tests.includes("true")) return "true";
  return tests.length === 1 ? tests.join("") : `(${tests.join(" || ")})`;
}

function isObject(x: string): string {
  return `typeof ${x} === "object" && ${x} !== null && !Array.isArray(${x})`;
}

function access(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${literal(name)}]`;
}
