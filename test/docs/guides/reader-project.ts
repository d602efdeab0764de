import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect } from "vitest";
import { commandsOf, guide, type Name } from "./read-guides.ts";
import { link, pack, projectOf, root, shell } from "./user-project.ts";

/**
 * The folder of a reader who follows the guides: the package installed from its tarball, and the files that
 * they show. It is there from the own hooks of a test file on that imports it.
 */
export let project = "";

beforeAll(() => {
  const files = (["quick-start", "receiver", "repeated-deliveries", "contract-tests"] satisfies Name[])
    .flatMap((name) => guide(name).blocks)
    .flatMap(({ title, code }) => (title === undefined ? [] : [[title, code] as const]));
  const { payload } = JSON.parse(
    readFileSync(join(root, "src/providers/huntflow/v1/samples/VACANCY.edit.json"), "utf8"),
  );
  project = projectOf({ ...Object.fromEntries(files), "body.json": JSON.stringify(payload) });
  const install = commandsOf("quick-start")[0]?.replace("hirehooks", `--offline --no-audit --no-fund ${pack()}`) ?? "";
  expect(shell(project, install).status).toBe(0);
  for (const name of ["@types/node", "redis"]) link(project, name);
});

/** A module of the project. */
export async function moduleAt(path: string) {
  return import(pathToFileURL(join(project, path)).href);
}
