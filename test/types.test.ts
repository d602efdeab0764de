import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { loadSources } from "../src/build/load-sources.ts";
import { compile, elementsOf } from "../src/compile/index.ts";
import { registry } from "../src/providers/index.ts";
import { checkTypes } from "./tsc.ts";

const artifacts = inject("artifacts");
const check = (name: string, text: string, ...more: string[]) => checkTypes(artifacts, name, text, ...more);

function typesIn(name: string, text: string): number {
  const { stdout } = check(name, text, "--extendedDiagnostics");
  return Number(/^Types:\s+(\d+)/m.exec(stdout)?.[1] ?? Number.NaN);
}

test("the types of all providers are at most 3,000 over an empty program", () => {
  const files = globSync("src/generated/*/*/types.ts", { cwd: artifacts }).sort();
  const imports = files.map((file, index) => `export type * as P${index} from "../${file.replace(/\.ts$/, ".js")}";`);
  const uses = files.map((_, index) => `export declare const m${index}: import("./all.js").P${index}.Messages;`);

  expect(files.length).toBeGreaterThan(0);
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
const name: string | null | undefined = payload.event.applicant.first_name;
const custom: unknown = payload.event.vacancy?.grade;
const event: "APPLICANT" = {} as Messages["APPLICANT"]["headers"]["X-Huntflow-Event"];
// @ts-expect-error: optional members may be missing
const missing: string = payload.event.applicant.first_name;
// @ts-expect-error: a typo
({} as Messages["APPLICANT"]["headers"])["X-Huntflow-Evnet"];
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
import { flatchr } from "../src/generated/flatchr/index.js";
declare const payload: unknown;
if (flatchr.messages.drag_applicant.is(payload)) {
  const event: "drag_applicant" = payload.event;
  const id: number | string = payload.data.applicant.id;
  console.log(event, id);
}
`,
    "--lib",
    "es2024,dom",
    "--allowImportingTsExtensions",
  );

  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test("a list of versions narrows by event, then by version, in either order", () => {
  const { stdout, status } = check(
    "versions",
    `
import { validate } from "../src/index.js";
import { huntflow as v1 } from "../src/generated/huntflow/v1/index.js";
import { huntflow as v2 } from "../src/generated/huntflow/v2/index.js";
for (const message of await validate([v2, v1], { payload: {} })) {
  if (message.event === "APPLICANT") {
    if (message.version === "v1") {
      const type: string = message.payload.event.type;
      console.log(type);
    } else {
      const version: "v2" = message.version;
      console.log(version, message.payload.event.applicant_log);
    }
  }
}
for (const message of await validate([v1, v2], { payload: {} })) {
  switch (message.event) {
    case "APPLICANT": case "VACANCY": case "RESPONSE": case "OFFER": case "PING":
    case "VACANCY-REQUEST": case "RECRUITMENT-EVALUATION": case "SURVEY-QUESTIONARY":
    case "unknown": case "invalid":
      break;
    default: {
      const forgotten: never = message;
      console.log(forgotten);
    }
  }
}
export {};
`,
    "--lib",
    "es2024,dom",
    "--allowImportingTsExtensions",
  );

  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test("every sample of a vendor's has the type of its message", () => {
  const { contracts } = compile(registry, loadSources(join(import.meta.dirname, ".."), "src/providers"));
  const lines = contracts.flatMap((contract, index) => [
    `import type { Messages as M${index} } from "../src/generated/${contract.path}/types.js";`,
    ...contract.messages.flatMap(({ event, samples }) =>
      samples.flatMap((sample) =>
        elementsOf(contract, sample).map(
          ({ value }) => `(): M${index}[${JSON.stringify(event)}]["payload"] => (${JSON.stringify(value)});`,
        ),
      ),
    ),
  ]);

  const { stdout } = check("samples", [...lines, "export {};"].join("\n"));

  expect(lines.length).toBeGreaterThan(contracts.length);
  expect(stdout).toBe("");
});
