import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../src/build/build.ts";
import { loadSources } from "../src/build/load-sources.ts";
import { registry } from "../src/providers/index.ts";

test("what is committed is what the definitions make: nothing stale, missing or orphaned", async () => {
  const project = join(import.meta.dirname, "..");

  const { findings } = await build({ project, registry, sources: loadSources(project, "src/providers"), check: true });

  expect(findings.map(({ message }) => message)).toEqual([]);
});
