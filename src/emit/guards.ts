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
  const functions = new Functions();
  const { definitions } = bundleSchema(contract, projection);
  for (const [name, schema] of Object.entries(definitions)) functions.add(name, schema);
  for (const { name, headers } of contract.messages) {
    if (headers) functions.add(`${name}Headers`, headersSchema(contract, headers, projection));
  }
  const formats = [...functions.formats].sort();
  const imports = formats.length > 0 ? `import { ${formats.join(", ")} } from "../../../runtime/formats.ts";\n\n` : "";
  const entries = (half: "Payload" | "Headers") =>
    contract.messages
      .filter(({ headers }) => half === "Payload" || headers)
      .map(({ event, name }) => `  ${literal(event)}: ${name}${half},\n`)
      .join("");
  const text = `/* ${banner} */

// biome-ignore-all lint: generated
${imports}${functions.text}
export const payloads = {
${entries("Payload")}};

export const headers = {
${entries("Headers")}};
`;
  return { path: `src/generated/${contract.path}/${projection}.ts`, text };
}

/** Writes a function per schema that is an object, an array or a map; everything else is an expression. */
class Functions {
  text = "";
  readonly formats = new Set<string>();
  #names = 0;

  add(name: string, schema: JsonSchema): void {
    const parts = this.#bodyOf(schema);
    this.text += `function ${name}(v: any): boolean {\n${parts}}\n\n`;
  }

  #bodyOf(schema: JsonSchema): string {
    if (schema.type === "object" && schema.properties) return this.#objectBody(schema);
    if (schema.type === "object" && typeof schema.additionalProperties === "object")
      return this.#mapBody(schema.additionalProperties);
    if (schema.type === "array" && schema.items && this.#test(schema.items, "x") !== "true")
      return this.#arrayBody(schema.items);
    return `  return ${this.#test(schema, "v")};\n`;
  }

  #objectBody({ properties = {}, required = [], additionalProperties }: JsonSchema): string {
    const isClosed = additionalProperties === false;
    const tests = Object.entries(properties).map(([name, schema]) => {
      const member = `v${access(name)}`;
      const test = this.#test(schema, "x");
      if (required.includes(name)) {
        const present = `(x = ${member}) !== undefined`;
        return { read: true, all: test === "true" ? present : `${present} && ${test}`, count: false };
      }
      if (isClosed)
        return {
          read: true,
          all: `((x = ${member}) === undefined || (${test === "true" ? "" : `${test} && `}++n > 0))`,
          count: true,
        };
      return {
        read: test !== "true",
        all: test === "true" ? "" : `((x = ${member}) === undefined || ${test})`,
        count: false,
      };
    });
    const lines = tests.map(({ all }) => all).filter((line) => line !== "");
    const conditions = [isObject("v"), ...lines];
    const declarations = [
      tests.some(({ read }) => read) ? "x: any" : "",
      isClosed ? `n = ${required.length}` : "",
    ].filter((d) => d !== "");
    if (isClosed) {
      const names = Object.keys(properties)
        .map((name) => literal(name))
        .join(", ");
      this.#names += 1;
      this.text += `const members${this.#names} = new Set<string>([${names}]);\n`;
      conditions.push(`hasNoOther(v, n, members${this.#names})`);
      this.#needHasNoOther();
    }
    return `${declarations.length > 0 ? `  let ${declarations.join(", ")};\n` : ""}  return ${conditions.join("\n    && ")};\n`;
  }

  #hasHelper = false;

  #needHasNoOther(): void {
    if (this.#hasHelper) return;
    this.#hasHelper = true;
    this.text = `/** As many members as were met means that there is no other; only otherwise they are looked at by name. */
function hasNoOther(v: any, n: number, members: ReadonlySet<string>): boolean {
  for (const _ in v) n -= 1;
  return n === 0 || Object.keys(v).every((name) => members.has(name));
}

${this.text}`;
  }

  #mapBody(value: JsonSchema): string {
    return `  if (!(${isObject("v")})) return false;
  for (const name of Object.keys(v)) {
    const x = v[name];
    if (!(${this.#test(value, "x")})) return false;
  }
  return true;
`;
  }

  #arrayBody(items: JsonSchema): string {
    return `  if (!Array.isArray(v)) return false;
  for (let i = 0; i < v.length; i += 1) {
    const x = v[i];
    if (!(${this.#test(items, "x")})) return false;
  }
  return true;
`;
  }

  /** The schema as a boolean expression over the variable; “true” where anything will do. */
  #test(schema: JsonSchema, x: string): string {
    if (schema.$ref !== undefined) return `${nameOfRef(schema.$ref)}(${x})`;
    if (schema.allOf) return this.#test(schema.allOf[0] ?? {}, x);
    if (schema.anyOf) return this.#anyOf(schema.anyOf, x);
    if ("const" in schema) return `${x} === ${literal(schema.const)}`;
    if (schema.enum) return `(${schema.enum.map((value) => `${x} === ${literal(value)}`).join(" || ")})`;
    const types = schema.type === undefined ? [] : [schema.type].flat();
    if (types.length === 0) return "true";
    const tests = types.toSorted((a) => (a === "null" ? 1 : -1)).map((type) => this.#typed(schema, type, x));
    return tests.length === 1 ? (tests[0] ?? "true") : `(${tests.join(" || ")})`;
  }

  /** Alternatives that others contain are left out: an open enum is its type. */
  #anyOf(branches: readonly JsonSchema[], x: string): string {
    const types = new Set(
      branches.filter((branch) => Object.keys(branch).join() === "type").flatMap(({ type }) => type ?? []),
    );
    const needed = branches.filter(
      (branch) => !branch.enum?.every((value) => types.has(typeof value === "number" ? "integer" : typeof value)),
    );
    const tests = needed.toSorted((a) => (a.type === "null" ? 1 : -1)).map((branch) => this.#test(branch, x));
    if (tests.includes("true")) return "true";
    return tests.length === 1 ? (tests[0] ?? "true") : `(${tests.join(" || ")})`;
  }

  #typed(schema: JsonSchema, type: string, x: string): string {
    if (type === "null") return `${x} === null`;
    if (type === "integer") return `Number.isInteger(${x})`;
    if (type === "string") return this.#string(schema, x);
    if (type === "object" && !schema.properties && typeof schema.additionalProperties !== "object") return isObject(x);
    if (type === "object" || (type === "array" && schema.items && this.#test(schema.items, "x") !== "true")) {
      this.#names += 1;
      const name = `part${this.#names}`;
      this.add(name, { ...schema, type });
      return `${name}(${x})`;
    }
    if (type === "array") return `Array.isArray(${x})`;
    return `typeof ${x} === ${literal(type)}`;
  }

  #string({ format, pattern }: JsonSchema, x: string): string {
    const tests = [`typeof ${x} === "string"`];
    if (typeof format === "string") {
      const name = `is${format.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;
      this.formats.add(name);
      tests.push(`${name}(${x})`);
    }
    if (typeof pattern === "string") tests.push(`/${pattern.replaceAll("/", "\\/")}/u.test(${x})`);
    return tests.length === 1 ? (tests[0] ?? "") : `(${tests.join(" && ")})`;
  }
}

function isObject(x: string): string {
  return `typeof ${x} === "object" && ${x} !== null && !Array.isArray(${x})`;
}

function access(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${literal(name)}]`;
}
