import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";

const artifacts = inject("artifacts");
const tsc = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");
const options = [
  "--noEmit",
  "--strict",
  "--skipLibCheck",
  "false",
  "--module",
  "nodenext",
  "--target",
  "es2022",
  "--types",
  "",
];

function check(name: string, text: string, ...more: string[]) {
  const folder = join(artifacts, "types-test");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, text);
  return spawnSync(process.execPath, [tsc, "--ignoreConfig", ...options, ...more, file], { encoding: "utf8" });
}

function typesIn(name: string, text: string): number {
  const { stdout } = check(name, text, "--extendedDiagnostics");
  return Number(/^Types:\s+(\d+)/m.exec(stdout)?.[1] ?? Number.NaN);
}

test("the types of all providers are at most 3,000 over an empty program", () => {
  const files = globSync("src/generated/*/*/types.ts", { cwd: artifacts }).sort();
  const imports = files.map((file, index) => `export type * as P${index} from "../${file.replace(/\.ts$/, ".js")}";`);
  const uses = files.map((_, index) => `export declare const m${index}: import("./all.js").P${index}.Messages;`);

  expect(files.length).toBe(4);
  const added = typesIn("all", [...imports, ...uses].join("\n")) - typesIn("empty", "export {};\n");

  console.info(`types of all providers over an empty program: ${added}`);
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThanOrEqual(3000);
});

test("types say what a tolerant reader may rely on, and a typo does not compile", () => {
  const { stdout, status } = check(
    "use",
    `
import type { Messages } from "../src/generated/huntflow/v1/types.js";
declare const payload: Messages["APPLICANT"]["payload"];
const action: string = payload.event.type;
const id: number = payload.event.applicant.id;
const name: string | undefined = payload.event.applicant.first_name;
const custom: unknown = payload.event.vacancy?.grade;
const event: "APPLICANT" = {} as Messages["APPLICANT"]["headers"]["X-Huntflow-Event"];
// @ts-expect-error: optional members may be missing
const missing: string = payload.event.applicant.first_name;
// @ts-expect-error: a typo
payload.event.applicnat;
// @ts-expect-error: a typo
payload.event.applicant.firstname;
export { action, id, name, custom, event, missing };
`,
  );

  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test("generated validators narrow a payload to its type", () => {
  const { stdout, status } = check(
    "narrow",
    `
import { validators } from "../src/generated/flatchr/v1/tolerant.js";
declare const payload: unknown;
if (validators.drag_applicant(payload)) {
  const event: "drag_applicant" = payload.event;
  const id: number | string = payload.data.applicant.id;
  console.log(event, id);
}
`,
    "--lib",
    "es2022,dom",
  );

  expect(stdout).toBe("");
  expect(status).toBe(0);
});
