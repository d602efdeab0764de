import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Sources } from "../compile/index.ts";

/** The samples and catalogues below a providers' folder. */
export function loadSources(project: string, folder: string): Sources {
  const root = join(project, folder);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => /(^|\/)(locales|samples)\/[^/]+\.json$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  return { folder, files };
}
