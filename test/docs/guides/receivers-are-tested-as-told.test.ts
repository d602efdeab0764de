import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { cliTexts } from "../../../src/cli/texts/index.ts";
import { plainMachine } from "../../ci/plain-machine.ts";
import { action, runAction } from "../../ci/runner.ts";
import { emptyFolder } from "../empty-folder.ts";
import { freePort } from "../free-port.ts";
import { commandsOf, file, guide, locales, outputOf } from "./read-guides.ts";
import { type RunningReceiver, startReceiver } from "./running-receiver.ts";
import { pack, root, shell, write } from "./user-project.ts";

const name = "test-your-receiver";
const commandsIn = (section: string, locale = locales[2]) =>
  guide(name, locale)
    .blocks.filter((block) => block.language === "sh" && block.section === section && block.title === undefined)
    .map(({ code }) => code);
const bug = guide(name).blocks.find(({ language, title }) => language === "js" && title === undefined)?.code ?? "";
const good = file(name, "receiver.mjs");
const buggy = good.replace(/^const hooks = .*\n/m, bug);

let [project, tarball] = ["", ""];

/** An empty folder, the packed package and the machine's own Node; then the guide's steps. */
beforeAll(() => {
  project = emptyFolder();
  tarball = pack();
  const [install = ""] = commandsIn("first");
  const line = install.replace("install hirehooks", `install --no-audit --no-fund ${tarball}`);
  expect(shell(project, line, plainMachine).status).toBe(0);
  write(project, { "receiver.mjs": good, "test-receiver.sh": file(name, "test-receiver.sh") });
});

/** A line of the guide where the receiver listens on another port than it says. */
const on = (port: number | string, line: string) => line.replaceAll(":3000/", `:${port}/`);

describe("in two terminals", () => {
  const whileRunning = async <T>(receiver: string, use: (running: RunningReceiver) => T): Promise<T> => {
    write(project, { "receiver.mjs": receiver });
    const [, start = ""] = commandsIn("first");
    const running = await startReceiver(project, start, plainMachine);
    try {
      return use(running);
    } finally {
      await running.stop();
    }
  };

  test.each(locales)("a good receiver gets the score that is shown: %s", async (locale) => {
    const { status, stdout } = await whileRunning(good, ({ port }) =>
      shell(project, on(port, commandsIn("first", locale)[2] ?? ""), plainMachine),
    );

    // How many deliveries it takes depends on how fast the slow one is
    const counted = (text: string) =>
      text
        .trimEnd()
        .split("\n")
        .at(-1)
        ?.replace(/14\d\d/, "1440");
    expect([status, counted(stdout)]).toEqual([0, counted(outputOf(name, locale))]);
  });

  test.each(locales)("a complaint is said as it is shown: %s", async (locale) => {
    const { status, stdout } = await whileRunning(buggy, ({ port }) => {
      const { stdout, status } = shell(project, on(port, commandsIn("complaint", locale)[0] ?? ""), plainMachine);
      return { status, stdout: stdout.replaceAll(`:${port}/`, ":3000/") };
    });

    expect([status, stdout]).toEqual([1, outputOf(name, locale, 1)]);
  });
});

describe("in CI, with the script", () => {
  const [line = ""] = commandsIn("shell");

  test("it is the one of the repository, and so is what GitLab runs", () => {
    expect(file(name, "test-receiver.sh")).toBe(readFileSync(join(root, "ci/test-receiver.sh"), "utf8"));
    expect(file(name, ".gitlab-ci.yml")).toBe(readFileSync(join(root, "ci/gitlab.yml"), "utf8"));
  });

  test("a good receiver is green", async () => {
    const port = await freePort();
    write(project, { "receiver.mjs": good });

    const { status, stdout } = shell(project, on(port, line), { ...plainMachine, PORT: String(port) });

    expect([status, stdout.includes("✗")]).toEqual([0, false]);
    expect(readFileSync(join(project, "receiver.xml"), "utf8")).toContain('failures="0"');
  });

  test("a planted bug turns it red, and it says how to mend it", async () => {
    const port = await freePort();
    write(project, { "receiver.mjs": buggy });

    const { status, stdout } = shell(project, on(port, line), { ...plainMachine, PORT: String(port) });

    expect(status).toBe(1);
    expect(stdout).toContain("✗ unknown/event");
    expect(stdout).toContain("How to mend it: Acknowledge events that you do not handle, and log them.");
    expect(readFileSync(join(project, "receiver.xml"), "utf8")).toContain("Acknowledge events that you do not handle");
  });

  test("a receiver that does not start is said to, with what it printed", async () => {
    const port = await freePort();
    write(project, { "receiver.mjs": 'throw new Error("no database");' });

    const { status, stderr } = shell(project, on(port, line), { ...plainMachine, PORT: String(port) });

    expect(status).toBe(4);
    expect(stderr).toContain("The receiver does not listen at");
    expect(stderr).toContain("no database");
  });

  test("the steps of GitLab's jobs run as written", async () => {
    const port = await freePort();
    const { deliveries, receiver } = parse(file(name, ".gitlab-ci.yml"));
    write(project, {
      "receiver.mjs": good,
      "deliveries/a.json": file("contract-tests", "deliveries/applicant-moved.json"),
    });
    for (const report of ["receiver.xml", "receiver.json"]) rmSync(join(project, report), { force: true });
    const env = { ...plainMachine, ...receiver.variables, HUNTFLOW_SECRET: "demo", PORT: String(port) };

    const runs = [...deliveries.script, ...receiver.script].map((step: string) =>
      shell(project, step, { ...env, RECEIVER_URL: on(port, receiver.variables.RECEIVER_URL) }),
    );

    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    const reports = [deliveries, receiver].flatMap(({ artifacts }) => Object.values<string>(artifacts.reports));
    expect(reports).toEqual(["deliveries.json", "deliveries.xml", "receiver.json", "receiver.xml"]);
    expect(reports.filter((report) => !existsSync(join(project, report)))).toEqual([]);
    for (const quality of ["deliveries.json", "receiver.json"]) {
      expect(JSON.parse(readFileSync(join(project, quality), "utf8"))).toEqual([]);
    }
    expect([deliveries.artifacts.when, receiver.artifacts.when]).toEqual(["always", "always"]);
  });
});

describe("the workflow for GitHub", () => {
  const { jobs } = parse(file(name, ".github/workflows/receiver.yml"));
  const { steps, env } = jobs.receiver;

  test("starts the receiver in one step, and tests it with the action in the next", async () => {
    const port = await freePort();
    write(project, { "receiver.mjs": buggy });
    const start = steps.flatMap(({ run }: { run?: string }) => run ?? []).at(-1) ?? "";
    const uses = steps.at(-1);
    const background = `${start.replace(/ &$/, "")} & echo $!`;
    const given = { ...plainMachine, ...env, PORT: String(port) };
    const pid = execFileSync("bash", ["-e", "-c", background], { cwd: project, env: given, encoding: "utf8" });

    const { status, log } = runAction(project, { ...uses.with, url: on(port, uses.with.url), package: tarball }, given);
    process.kill(Number(pid));

    expect(start).toMatch(/ &$/);
    expect(status).toBe(1);
    expect(log).toMatch(/^::error .*Acknowledge events that you do not handle, and log them\./m);
  });

  test("gives the action inputs that it has, at the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    const all = [...steps, ...parse(guide(name).blocks.find(({ code }) => code.includes("sarif:"))?.code ?? "")];
    const own = all.filter(({ uses = "" }) => uses.includes("hirehooks"));

    expect(own.map(({ uses }) => uses)).toEqual([`OWNER/hirehooks@v${version}`, `OWNER/hirehooks@v${version}`]);
    for (const step of own) expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)));
  });
});

test("the table has every group of cases that there is, and no other", async () => {
  const { test: texts } = await cliTexts("en");
  const groups = [...new Set(Object.keys(texts.kinds).map((kind) => kind.split("/")[0]))];

  for (const locale of locales) {
    const rows = [...guide(name, locale).body.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, group]) => group);
    expect(rows.toSorted()).toEqual(groups.toSorted());
  }
  expect(commandsOf(name).length).toBe(6);
});
