import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder } from "../empty-folder.ts";
import { root } from "./user-project.ts";

/** A copy of the repository as it is before its first build, for somebody to work in. */
export function copyRepository(): string {
  const copy = emptyFolder();
  cpSync(join(root, "src"), join(copy, "src"), {
    recursive: true,
    filter: (path) => path !== join(root, "src/generated"),
  });
  for (const name of ["package.json", "tsconfig.json", "tsconfig.build.json", "LICENSE"]) {
    cpSync(join(root, name), join(copy, name));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** What the guide asks for in prose: an import, and the name at the end of `providers`. */
export function register(copy: string, name: string): void {
  const path = join(copy, "src/providers/index.ts");
  const text = readFileSync(path, "utf8");
  const listed = text.replace(/(providers: \[[^\]]*?),?\s*\]/, `$1, ${name}]`);
  writeFileSync(path, `import { ${name} } from "./${name}/index.ts";\n${listed}`);
}

/** Adds the entries that the guide shows to those that are there. */
export function addExports(copy: string, block: string): void {
  const path = join(copy, "package.json");
  const { exports: own, ...rest } = JSON.parse(readFileSync(path, "utf8")) as { exports: object };
  const { exports: added } = JSON.parse(block) as { exports: object };
  writeFileSync(path, JSON.stringify({ ...rest, exports: { ...own, ...added } }, null, 2));
}
