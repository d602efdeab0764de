import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { bundleSchema, type Contract, type JsonSchema, mapSubschemas, type Projection } from "../compile/index.ts";
import { type Artifact, banner } from "./artifact.ts";

/**
 * One module per projection of a provider version: a validator per message, by event. The modules
 * import nothing and need no `eval`.
 */
export async function emitValidators(contract: Contract): Promise<Artifact[]> {
  const artifacts = await Promise.all(
    (["tolerant", "strict"] as const).map(async (projection) => [
      { path: pathOf(contract, projection, "js"), text: await moduleOf(contract, projection) },
      { path: pathOf(contract, projection, "d.ts"), text: declarationOf(contract) },
    ]),
  );
  return artifacts.flat();
}

function pathOf({ path }: Contract, projection: Projection, ending: string): string {
  return `src/generated/${path}/${projection}.${ending}`;
}

async function moduleOf(contract: Contract, projection: Projection): Promise<string> {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, code: { source: true, esm: true, lines: true } });
  addFormats.default(ajv);
  const bundle = bundleSchema(contract, projection);
  const definitions = Object.entries(bundle.definitions).map(([name, schema]) => [name, simplified(schema)]);
  ajv.addSchema({ definitions: Object.fromEntries(definitions) }, "bundle");
  const names = contract.messages.map(({ name }) => `${name}Payload`);
  const code = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, `bundle#/definitions/${name}`])));
  const validators = contract.messages.map(({ event, name }) => `${literal(event)}: ${name}Payload`);
  const { outputFiles } = await build({
    stdin: {
      contents: `${code}\nexport const validators = { ${validators.join(", ")} };\n`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    legalComments: "none",
    write: false,
    logLevel: "silent",
    banner: { js: `/* ${banner} */` },
  });
  return outputFiles[0]?.text ?? "";
}

function declarationOf({ messages }: Contract): string {
  const members = messages.map(
    ({ event }) => `  readonly ${literal(event)}: Validator<Messages[${literal(event)}]["payload"]>;`,
  );
  return `/* ${banner} */
import type { Validator } from "../../validator.js";
import type { Messages } from "./types.js";

export declare const validators: {
${members.join("\n")}
};
`;
}

/** An enum that any value of its type satisfies is that type: nothing is left to compare. */
function simplified(schema: JsonSchema): JsonSchema {
  const copy = mapSubschemas(schema, simplified);
  const [known, other, ...more] = copy.anyOf ?? [];
  if (!known?.enum || more.length > 0 || typeof other?.type !== "string") return copy;
  const { anyOf: _, ...kept } = copy;
  return { ...kept, ...other };
}

/** A text as a literal that is inert in a script, too. */
function literal(text: string): string {
  return JSON.stringify(text)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
