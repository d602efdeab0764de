import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { commandsOf, file, guide, guides, withoutWords } from "./read-guides.ts";
import { project } from "./reader-project.ts";
import { shell } from "./user-project.ts";

describe("commands", () => {
  // What is shown of archives and of recordings is held by tests of their own, which make some.
  const others = guides.filter(({ name }) => name !== "archives" && name !== "send-and-listen");
  const shown = others.flatMap(({ locale, name, blocks }) =>
    blocks.flatMap(({ language, code: line }, index) => {
      const next = blocks[index + 1];
      const isChecked = language === "sh" && line.startsWith("npx hirehooks check") && next?.language === "text";
      return isChecked ? [{ locale, name, line: line.trim(), output: next.code }] : [];
    }),
  );

  test.each(shown)("$locale $name: $line prints what the guide shows", ({ line, output }) => {
    const { stdout } = shell(project, line);

    expect(stdout).toBe(output);
  });

  test("the guides show what is valid, what is faulty and what has a notice", () => {
    const marks = shown.filter(({ locale }) => locale === "en").map(({ output }) => output[0]);

    expect(marks).toEqual(["✓", "✗", "✓", "!"]);
    expect(shown.length).toBe(12);
  });

  test.each([
    ["a valid delivery", "npx hirehooks check delivery.json", 0],
    ["a faulty one", "npx hirehooks check broken.json", 1],
    ["a notice", "npx hirehooks check incoming/", 0],
    ["a notice, strictly", "npx hirehooks check incoming/ --strict", 1],
    ["a wrong call", "npx hirehooks check --provider nobody delivery.json", 2],
    ["an empty folder", "mkdir -p empty && npx hirehooks check empty/", 3],
    ["something unreadable beside a fault", "npx hirehooks check broken.json missing.json", 3],
  ])("the exit code of %s is the one of the table", (_, line, code) => {
    expect(shell(project, line).status).toBe(code);
  });

  test("the other ways to pass data work line by line", () => {
    const lines = (commandsOf("quick-start").at(-1) ?? "").split("\n").filter((line) => /^\w/.test(line));

    const statuses = lines.map((line) => [line.split(" ")[2], shell(project, line).status]);

    expect(statuses).toEqual([
      ["check", 0],
      ["check", 0],
      ["check", 0],
      ["list", 0],
    ]);
  });

  test("a body that does not name its event is not recognised without --event", () => {
    expect(shell(project, "npx hirehooks check body.json").status).toBe(3);
  });

  test("the JSON report has what the guide names", () => {
    const line = commandsOf("contract-tests").find((block) => block.includes("--format json")) ?? "";

    const { status } = shell(project, line);

    const report = JSON.parse(readFileSync(join(project, "report.json"), "utf8"));
    expect(status).toBe(0);
    expect(report.totals.valid).toBe(1);
    expect(report.files[0].messages[0]).toMatchObject({ verdict: "valid", issues: [], notices: [] });
  });

  test("CI runs the commands of the guide", () => {
    const github = parseYaml(file("contract-tests", ".github/workflows/webhooks.yml"));
    const gitlab = parseYaml(file("contract-tests", ".gitlab-ci.yml"));
    const check = guide("contract-tests").blocks.find(({ language }) => language === "sh");
    const expected = ["npm ci", check && withoutWords(check).trim(), "node --test"];

    const steps = github.jobs.deliveries.steps.flatMap(({ run }: { run?: string }) => run ?? []);

    expect(steps).toEqual(expected);
    expect(gitlab.deliveries.script).toEqual(expected);
    expect(shell(project, `${expected.slice(1).join(" && ")}`).status).toBe(0);
  });
});
