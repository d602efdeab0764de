import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runTsc } from "../../tsc.ts";
import { guide } from "./read-guides.ts";
import { project } from "./reader-project.ts";
import { environment, link, root, write } from "./user-project.ts";

const files = guide("test-helpers").blocks.flatMap(({ title, code }) => (title ? [[title, code] as const] : []));

beforeAll(() => {
  for (const name of ["vitest", "fast-check", "@jest/globals"]) link(project, name);
  write(project, Object.fromEntries(files));
});

test("every module compiles as printed", () => {
  const { stdout } = runTsc(
    ["--noEmit", "--types", "node", "--noUncheckedIndexedAccess", ...files.map(([title]) => title)],
    project,
  );

  expect(stdout).toBe("");
  expect(files.map(([title]) => title)).toEqual([
    "payload.test.ts",
    "payload.node.ts",
    "hooks.test.ts",
    "sender.test.ts",
    "property.test.ts",
  ]);
});

test("tests pass in Vitest, and fail once a payload breaks its contract", () => {
  const [, code] = files[0] ?? ["", ""];
  write(project, { "broken.test.ts": code.replace("first_name = null", 'id = "x" as never') });
  const own = ["payload.test.ts", "hooks.test.ts", "sender.test.ts", "property.test.ts"];

  const [good, bad] = [own.map((name) => `./${name}`), ["./broken.test.ts"]].map((names) =>
    spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", project, ...names], {
      cwd: project,
      encoding: "utf8",
      env: environment,
    }),
  );

  expect([good?.status, good?.stderr]).toEqual([0, ""]);
  expect(bad?.status).toBe(1);
  expect(`${bad?.stdout}${bad?.stderr}`).toContain("/event/applicant/id");
});

test("the test for node:test passes", () => {
  const { status, stdout } = spawnSync(process.execPath, ["--test", "payload.node.ts"], {
    cwd: project,
    encoding: "utf8",
    env: environment,
  });

  expect([status, stdout.includes("keeps to the contract")]).toEqual([0, true]);
});
