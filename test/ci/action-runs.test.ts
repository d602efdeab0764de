import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { folderOf } from "../cli/command.ts";
import { freePort } from "../docs/free-port.ts";
import { pack } from "../docs/guides/user-project.ts";
import { plainReceiver } from "./receivers.ts";
import { action, runAction } from "./runner.ts";

let [tarball, installed] = ["", ""];

beforeAll(() => {
  tarball = pack();
  installed = runAction(folderOf({}), { package: tarball }).installed;
});

const applicant = (id: unknown) => ({
  headers: { "X-Huntflow-Event": "APPLICANT", "X-Huntflow-Delivery": "1" },
  payload: { event: { applicant: { id }, applicant_log: { type: "COMMENT" } }, meta: { version: "2.0" } },
});

describe("check", () => {
  test("is quiet about deliveries that keep to the contract", () => {
    const workspace = folderOf({ "deliveries/a.json": applicant(1) });

    const { status, outputs, log, summary } = runAction(workspace, { package: tarball });

    expect([status, outputs]).toEqual([0, { "exit-code": "0" }]);
    expect(log).not.toContain("::error");
    expect(summary).toContain("| ✓ | deliveries/a.json | 1 | 1 | 0 | 0 |");
    expect(readdirSync(workspace)).toEqual(["deliveries"]);
  });

  test("fails on others: with annotations, a summary, SARIF and JUnit", () => {
    const workspace = folderOf({ "deliveries/a.json": applicant(1), "more of them/b.json": applicant("x") });

    const { status, outputs, log, summary } = runAction(workspace, {
      package: tarball,
      paths: "deliveries/\nmore of them/\n",
      sarif: "hirehooks.sarif",
      junit: "junit.xml",
      args: "--strict\n--max-findings\n5",
    });

    expect([status, outputs]).toEqual([1, { "exit-code": "1" }]);
    expect(log).toMatch(/^::error file=more of them\/b\.json,line=\d+/m);
    expect(summary).toContain("/event/applicant/id");
    const { runs } = JSON.parse(readFileSync(join(workspace, "hirehooks.sarif"), "utf8"));
    expect(runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain("type");
    expect(readFileSync(join(workspace, "junit.xml"), "utf8")).toContain("<testsuites>");
  });

  test("says it in another language, and as plain text where no annotations are wanted", () => {
    const workspace = folderOf({ "deliveries/a.json": applicant("x") });

    const { log, summary } = runAction(workspace, {
      package: tarball,
      annotations: "false",
      summary: "false",
      locale: "fr",
    });

    expect(log).toContain("deliveries/a.json:");
    expect([log.includes("::error"), log.includes("«\u00a0x\u00a0»"), summary]).toEqual([false, true, ""]);
  });
});

describe("test", () => {
  const secret = "made-up-secret-of-the-action";
  const secretInputs = { command: "test", provider: "huntflow", "secret-env": "HUNTFLOW_SECRET" };

  test("finds nothing wrong with a good receiver, and waits until it listens", async () => {
    const port = await freePort();
    const receiver = plainReceiver(tarball, { port, secret, delay: 1 });

    const { status, outputs, log, summary } = runAction(
      folderOf({}),
      { ...secretInputs, package: tarball, url: `http://127.0.0.1:${port}/hooks` },
      { HUNTFLOW_SECRET: secret },
    );
    await receiver.stop();

    expect([status, outputs]).toEqual([0, { "exit-code": "0" }]);
    expect(`${log}${summary}`).not.toContain(secret);
  });

  test("turns red where a receiver has a bug, and says how to mend it", async () => {
    const port = await freePort();
    const receiver = plainReceiver(tarball, { port, secret, refuse: ["unknown"] });

    const { status, outputs, log, summary } = runAction(
      folderOf({}),
      { ...secretInputs, package: tarball, url: `http://127.0.0.1:${port}/hooks` },
      { HUNTFLOW_SECRET: secret },
    );
    await receiver.stop();

    expect([status, outputs]).toEqual([1, { "exit-code": "1" }]);
    expect(log).toMatch(/^::error .*Acknowledge events that you do not handle, and log them\./m);
    expect(summary).toContain("Acknowledge events that you do not handle, and log them.");
    expect(`${log}${summary}`).not.toContain(secret);
  });

  test("says of a receiver that never listens that it cannot be reached", async () => {
    const url = `http://127.0.0.1:${await freePort()}/hooks`;

    const { status, log } = runAction(folderOf({}), {
      ...{ command: "test", provider: "huntflow", unsigned: "true", package: tarball, wait: "0" },
      url,
    });

    expect(status).toBe(4);
    expect(log).toContain("The receiver cannot be reached.");
  });
});

describe("nothing that somebody wrote into an input is run", () => {
  const hostile = [
    "$(touch ran)",
    "`touch ran`",
    "; touch ran;",
    "'; touch ran; '",
    "x\ntouch ran\n",
    "&& touch ran #",
  ];
  const [flags, files] = [
    ["annotations", "summary", "unsigned", "wait"],
    ["sarif", "junit"],
  ];
  const inputs = Object.keys(action.inputs).filter((name) => !flags.includes(name));

  test.each(inputs)("%s", (name) => {
    for (const text of hostile) {
      const workspace = folderOf({ "deliveries/a.json": applicant(1) });
      const isOfTest = ["secret-env", "url"].includes(name);
      const others = { command: "test", provider: "huntflow", url: "http://127.0.0.1:1/", wait: "0" };
      const before = name === "version" || name === "package" ? undefined : installed;

      const { status, log } = runAction(workspace, { ...(isOfTest ? others : {}), [name]: text }, {}, before);

      expect([name, text, existsSync(join(workspace, "ran"))]).toEqual([name, text, false]);
      // Of these, a file may have any name
      expect([name, text, status === 0]).toEqual([name, text, files.includes(name)]);
      expect(log).not.toMatch(/command not found|syntax error|unbound variable/);
    }
  });

  test("a workflow command in an input reaches no log as one", () => {
    const text = "x\n::set-env name=HIJACKED::1\n::error::forged";
    const workspace = folderOf({ "deliveries/a.json": applicant(1) });

    const logs = inputs.map((name) => runAction(workspace, { [name]: text }, {}, installed).log);

    expect(logs.join("\n")).not.toMatch(/^::(?:set-env|error::forged)/m);
  });
});

test.each([
  [{ command: "chek" }, "The input command is neither check nor test."],
  [{ command: "test" }, "The input url is missing."],
  [{ command: "test", url: "http://127.0.0.1:1/", wait: "soon" }, "The input wait is no number of seconds."],
])("%j is exit code 2 and says what is wrong", (inputs, sentence) => {
  const { status, log, outputs } = runAction(folderOf({}), inputs, {}, installed);

  expect([status, outputs]).toEqual([2, { "exit-code": "2" }]);
  expect(log).toContain(`::error title=hirehooks::${sentence}`);
});
