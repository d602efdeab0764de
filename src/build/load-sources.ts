import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Sources } from "../compile/index.ts";

/** Everything that lies in the samples' and the catalogues' folders of the providers. */
export function loadSources(project: string, folder: string): Sources {
  const root = join(project, folder);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => /(^|\/)(locales|samples)\//.test(path) && statSync(join(root, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  return { folder, files };
}
