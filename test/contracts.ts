import { join } from "node:path";
import { loadSources } from "../src/build/load-sources.ts";
import { type Contract, compile, type JsonSchema, nameOfRef } from "../src/compile/index.ts";
import { registry } from "../src/providers/index.ts";

/** The project's own contracts, as the author-time half has them. */
export const { contracts } = compile(registry, loadSources(join(import.meta.dirname, ".."), "src/providers"));

/** The schema without references and wrappers: alternatives, or what is typed. */
export function resolved({ definitions }: Contract, schema: JsonSchema): JsonSchema[] {
  const resolve = (node: JsonSchema): JsonSchema[] => {
    if (node.$ref !== undefined) return resolve(definitions[nameOfRef(node.$ref)] ?? {});
    if (node.allOf) return node.allOf.flatMap(resolve);
    return node.anyOf ? node.anyOf.flatMap(resolve) : [node];
  };
  return resolve(schema);
}

/** The JSON types that a schema lets pass; none for “anything”. */
export function typesOf(contract: Contract, schema: JsonSchema): string[] {
  const branches = resolved(contract, schema).map((branch) => {
    const values = "const" in branch ? [branch.const] : branch.enum;
    if (values) return values.map((value) => (Number.isInteger(value) ? "integer" : typeof value));
    return branch.type === undefined ? [] : [branch.type].flat();
  });
  return branches.some((types) => types.length === 0) ? [] : [...new Set(branches.flat())];
}
