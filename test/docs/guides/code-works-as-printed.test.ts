import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type AnySchema } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { Delivery } from "../../../src/index.ts";
import { runTsc } from "../../tsc.ts";
import { commandsOf, file, guide, type Name } from "./read-guides.ts";
import { moduleAt, project } from "./reader-project.ts";
import { projectOf, shell, write } from "./user-project.ts";

test("the package is installed as the guide says", () => {
  expect(commandsOf("quick-start")[0]).toBe("npm install hirehooks\n");
});

test("every TypeScript block of a reader's project compiles as printed", () => {
  const files = ["receiver", "contract-tests"].flatMap((name) =>
    guide(name as Name).blocks.flatMap(({ language, title }) => (language === "ts" ? [title ?? ""] : [])),
  );

  const { stdout } = runTsc(
    ["--noEmit", "--types", "node", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes", ...files],
    project,
  );

  expect(stdout).toBe("");
  expect(files).toEqual([
    "receiver.ts",
    "send.ts",
    "drift.ts",
    "versions.ts",
    "standard-schema.ts",
    "deliveries.test.ts",
  ]);
});

test("a switch that ends as the tip says does not compile while an event is forgotten", () => {
  const [tip = ""] = /`(default: message satisfies never;)`/.exec(guide("receiver").body)?.slice(1) ?? [];
  write(project, {
    "forgotten.ts": `import { validate } from "hirehooks";
      import { huntflow } from "hirehooks/huntflow/v1";
      for (const message of await validate(huntflow, { payload: {} }))
        switch (message.event) {
          case "APPLICANT": case "VACANCY": case "RESPONSE": case "OFFER": case "unknown": case "invalid": break;
          ${tip}
        }`,
  });

  const { stdout } = runTsc(["--noEmit", "forgotten.ts"], project);

  expect(stdout).toMatch(/TS1360: .*"PING".*never/);
});

describe("the modules beside the receiver", () => {
  const v2 = JSON.parse(file("quick-start", "delivery.json")) as Delivery;
  const fresh = JSON.parse(file("contract-tests", "incoming/applicant.json")) as Delivery;

  test("versions.ts reads deliveries of both versions", async () => {
    const v1 = {
      headers: v2.headers,
      payload: { event: { id: 1, type: "COMMENT", applicant: { id: 7 } } },
    } as Delivery;
    const { actionsOf } = await moduleAt("versions.ts");

    expect([await actionsOf(v2), await actionsOf(v1)]).toEqual([["STATUS"], ["COMMENT"]]);
  });

  test("drift.ts tells what only a strict reader would refuse", async () => {
    const { driftIn } = await moduleAt("drift.ts");

    expect([await driftIn(v2), await driftIn(fresh)]).toEqual([[], ["enum /meta/webhook_action"]]);
  });

  test("standard-schema.ts prints what is missing", () => {
    const { stdout } = shell(project, "node standard-schema.ts");

    expect(stdout).toBe("huntflow@v2/APPLICANT [ '“applicant_log” is missing; expected an object.' ]\n");
  });

  test("deliveries.test.ts passes, and fails once a delivery drifts", () => {
    const drifted = projectOf({
      "deliveries.test.ts": file("contract-tests", "deliveries.test.ts"),
      "deliveries/a.json": file("contract-tests", "incoming/applicant.json"),
    });
    symlinkSync(join(project, "node_modules"), join(drifted, "node_modules"));

    const [passing, failing] = [project, drifted].map((folder) => shell(folder, "node --test"));

    expect(passing?.status).toBe(0);
    expect(passing?.stdout).toContain("deliveries/applicant-moved.json keeps to the contract");
    expect(failing?.status).toBe(1);
    expect(failing?.stdout).toContain("/meta/webhook_action: Not a value that the contract knows");
  });
});

const hasPython = shell("/", '/usr/bin/python3 -c "import jsonschema"').status === 0;

test.skipIf(!hasPython)("the Python script finds the delivery valid, and another one not", () => {
  const script = file("contract-tests", "check_delivery.py");
  write(project, { "drifted.py": script.replace("deliveries/applicant-moved.json", "incoming/applicant.json") });

  const runs = ["check_delivery.py", "drifted.py"].map((name) => shell(project, `/usr/bin/python3 ${name}`));

  expect(runs.map(({ stderr }) => stderr)).toEqual(["", ""]);
  expect(runs.map(({ stdout }) => stdout)).toEqual(["valid\n", "['$.meta.webhook_action: anyOf']\n"]);
});

test("Ajv takes the tolerant schema as it is, and the strict one with its plugin", () => {
  const schema = (name: string) =>
    JSON.parse(readFileSync(join(project, "node_modules/hirehooks/schemas/huntflow/v2", name), "utf8")) as AnySchema;

  expect(new Ajv().compile(schema("APPLICANT.schema.json"))).toBeTypeOf("function");
  expect(() => new Ajv().compile(schema("APPLICANT.strict.schema.json"))).toThrow('unknown format "date');
  expect(addFormats.default(new Ajv()).compile(schema("APPLICANT.strict.schema.json"))).toBeTypeOf("function");
});
