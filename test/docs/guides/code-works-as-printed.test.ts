import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type AnySchema } from "ajv";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Delivery } from "../../../src/index.ts";
import { runTsc } from "../../tsc.ts";
import { commandsOf, file, folders, guide, locales, type Name } from "./read-guides.ts";
import { moduleAt, project } from "./reader-project.ts";
import { signed } from "./signed-by-hand.ts";
import { projectOf, root, shell, write } from "./user-project.ts";

test("the package is installed as the guide says", () => {
  expect(commandsOf("quick-start")[0]).toBe("npm install hirehooks\n");
});

test("every TypeScript block of a reader's project compiles as printed", () => {
  const files = ["receiver", "repeated-deliveries", "contract-tests"].flatMap((name) =>
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
    "logged.ts",
    "receiver.test.ts",
    "by-hand.ts",
    "parts.ts",
    "name.ts",
    "drift.ts",
    "versions.ts",
    "standard-schema.ts",
    "redis.ts",
    "sql.ts",
    "deliveries.test.ts",
  ]);
});

test.each(locales)("the receiver on the front page of %s compiles as printed", (locale) => {
  const page = readFileSync(join(root, folders[locale], "../index.mdx"), "utf8");
  const [, code = ""] = /^```ts\n([\s\S]*?)^```$/m.exec(page) ?? [];
  write(project, { [`front-${locale}.ts`]: code });

  const { stdout } = runTsc(["--noEmit", "--types", "node", `front-${locale}.ts`], project);

  expect([code.includes("receiver("), stdout]).toEqual([true, ""]);
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
  beforeAll(() => void vi.stubEnv("HUNTFLOW_SECRET", "demo"));
  afterAll(() => void vi.unstubAllEnvs());

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

  test("by-hand.ts answers a Request", async () => {
    const { answer } = await moduleAt("by-hand.ts");
    const body = JSON.stringify(v2.payload);
    const requestWith = (signature: string) =>
      new Request("http://test", {
        method: "POST",
        headers: { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Signature": signature },
        body,
      });

    const answers = [await answer(requestWith(signed(bytesOf(body)))), await answer(requestWith("0".repeat(64)))];

    expect(answers.map(({ status }) => status)).toEqual([204, 401]);
  });

  test("parts.ts tells what is genuine, and reads it", async () => {
    const { isGenuine, eventsIn } = await moduleAt("parts.ts");
    const [body, broken] = [bytesOf(JSON.stringify(v2.payload)), bytesOf("{")];
    const headers = { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Signature": signed(body) };

    expect([await isGenuine(headers, body), await isGenuine(headers, broken)]).toEqual([true, false]);
    expect(await isGenuine({ "X-Huntflow-Event": "PING" }, bytesOf(""))).toBe(false);
    expect([await eventsIn(headers, body), await eventsIn(headers, broken)]).toEqual([["APPLICANT"], ["not-json"]]);
  });

  test("name.ts reads a payload by the type of its address", async () => {
    const { nameOf } = await moduleAt("name.ts");

    expect(nameOf({ event: { applicant: { first_name: "Anna", last_name: null } } })).toBe("Anna");
  });

  test("receiver.test.ts passes, and fails once the receiver has another secret", () => {
    const broken = file("receiver", "receiver.test.ts").replace("secrets: [secret]", 'secrets: ["another"]');
    write(project, { "broken.ts": broken });

    const [passing, failing] = ["receiver.test.ts", "broken.ts"].map((name) => shell(project, `node --test ${name}`));

    expect([passing?.status, failing?.status]).toEqual([0, 1]);
    expect(failing?.stdout).toContain("401");
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

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

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
