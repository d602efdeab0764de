/*
 * What a bundler makes of an entry: minified and gzipped, without what is loaded only when needed
 * (strict guards, explanations, texts), which is behind `import()`.
 */
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { registry } from "../src/generated/registry.ts";
import { project } from "./messages.ts";
import { goal, print, type Row } from "./table.ts";

const versions = registry.map(({ provider, version }) => `${provider}/${version}`);
const entry = (path: string) => `export * from "./dist/generated/${path}/index.js";`;
const huntflow = ["APPLICANT", "VACANCY", "RESPONSE", "OFFER", "PING"].map(
  (event) => `./schemas/huntflow/v1/${event}.schema.json`,
);
const imports = huntflow.map((path, index) => `import s${index} from "${path}";\n`).join("");
const list = `[${huntflow.map((_, index) => `s${index}`).join(", ")}]`;

const withoutDynamicImports: Plugin = {
  name: "without-dynamic-imports",
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : undefined));
  },
};

const rows: Row[] = [];
/** The generation with the most events may weigh more. */
const larger: Readonly<Record<string, number>> = { "huntflow/v2": 12 };
for (const path of versions) await add(`hirehooks/${path}`, entry(path), larger[path] ?? 8);
await add("all of them together", versions.map(entry).join("\n"), 16);
await add("hirehooks: receive, without a provider", 'export { receive } from "./dist/index.js";', 6);
await add("hirehooks: validate alone", 'export { validate } from "./dist/index.js";');
for (const name of ["node", "express", "fastify", "hono", "fetch"]) {
  await add(`hirehooks/${name}, without a provider`, `export * from "./dist/adapters/${name}.js";`);
}
for (const path of versions)
  await add(`strict guards of ${path}`, `export * from "./dist/generated/${path}/strict.js";`);
await add("explanations, without schemas and texts", 'export * from "./dist/runtime/explain.js";');
await add(
  "Ajv, schemas of huntflow/v1",
  `${imports}import { Ajv } from "ajv"; export default ${list}.map((s) => new Ajv().compile(s));`,
);
await add(
  "zod, schemas of huntflow/v1",
  `${imports}import { fromJSONSchema } from "zod"; export default ${list}.map((s) => fromJSONSchema(s));`,
);
await add(
  "valibot, schemas of huntflow/v1",
  `${imports}import { valibotOf } from "./bench/peers/valibot.ts"; export default ${list}.map(valibotOf);`,
);
print("Size of bundles, KB of 1,000 bytes", rows);

async function add(name: string, contents: string, limit?: number): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    legalComments: "none",
    write: false,
    plugins: [withoutDynamicImports],
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const zipped = gzipSync(bytes, { level: 9 }).length / 1000;
  rows.push({
    entry: name,
    minified: (bytes.length / 1000).toFixed(1),
    "and gzipped": zipped.toFixed(1),
    ...(limit === undefined ? {} : { goal: goal(zipped, limit, " KB") }),
  });
}
