/*
 * node src/build/package.ts [--dist FOLDER]: makes dist/ of the sources and of src/generated: the modules that a
 * program imports, the command in files of its own with the libraries it uses, and what is owed to
 * their authors. Nothing of it is committed.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import licenses from "esbuild-plugin-license";
import { locales } from "../compile/index.ts";
import { commandBundle } from "./bundle-command.ts";

const project = join(import.meta.dirname, "../..");
const { values } = parseArgs({ options: { dist: { type: "string", default: "dist" } } });
const dist = resolve(project, values.dist);

rmSync(dist, { recursive: true, force: true });
run("typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", dist);
for (const locale of locales) {
  copyFileSync(join(project, `src/generated/asyncapi/${locale}.yaml`), join(dist, `asyncapi.${locale}.yaml`));
}

const { metafile } = await build({
  ...commandBundle(join(dist, "cli")),
  minify: true,
  // Where the site stands is settled here, as it is when the site is built.
  define: {
    "process.env.DOCS_URL": JSON.stringify(process.env.DOCS_URL ?? "http://localhost:3000"),
    "process.env.DOCS_BASE_URL": JSON.stringify(process.env.DOCS_BASE_URL ?? "/"),
  },
  metafile: true,
  plugins: [
    licenses({
      banner: "",
      thirdParty: {
        output: {
          file: "THIRD-PARTY-LICENSES.txt",
          template: (dependencies) =>
            dependencies
              .map(
                ({ packageJson: { name, version, license }, licenseText }) =>
                  `${name} ${version} (${license})\n\n${licenseText.trim()}\n`,
              )
              .join(`\n${"-".repeat(80)}\n\n`),
        },
      },
    }),
  ],
});
chmodSync(join(dist, "cli/main.js"), 0o755);

const meta = join(dist, "metafile.json");
writeFileSync(meta, JSON.stringify(metafile));
run(
  "@cyclonedx/cyclonedx-esbuild/bin/cyclonedx-esbuild-cli.js",
  "--output-reproducible",
  "-o",
  join(dist, "sbom.cdx.json"),
  meta,
);
rmSync(meta);

/** Runs a tool of the project's own with the Node that runs this. */
function run(tool: string, ...args: string[]): void {
  execFileSync(process.execPath, [join(project, "node_modules", tool), ...args], {
    cwd: project,
    stdio: ["ignore", "inherit", "inherit"],
  });
}
