import { join } from "node:path";
import type { BuildOptions } from "esbuild";

/** How the command becomes files of its own in a folder, with the libraries it uses. */
export function commandBundle(outdir: string): BuildOptions {
  return {
    absWorkingDir: join(import.meta.dirname, "../.."),
    entryPoints: { main: "src/cli/main.ts", "bulk-worker": "src/cli/bulk/worker.ts" },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    mainFields: ["module", "main"],
    // Libraries that are CommonJS ask for Node's own modules with `require`.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    legalComments: "none",
    logLevel: "warning",
  };
}
