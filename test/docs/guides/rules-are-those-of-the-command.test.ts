import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rulesOf } from "../../../src/cli/formats/rules.ts";
import { cliTexts } from "../../../src/cli/texts/index.ts";
import { folderOf, hirehooks } from "../../cli/command.ts";
import { guide, headingIdsOf, locales } from "./read-guides.ts";

const rules = rulesOf(await cliTexts("en"));

describe("the page of rules", () => {
  test.each(locales)("has a section for each rule of the command, and no other: %s", async (locale) => {
    const sections = headingIdsOf(guide("rules", locale)).flatMap((id) => /^### (.*)$/.exec(id)?.[1] ?? []);

    expect(sections).toEqual(rules);
    expect(rulesOf(await cliTexts(locale))).toEqual(rules);
  });

  test("is where the rules of a SARIF report lead to", () => {
    const cwd = folderOf({ "a.json": { hello: "world" } });
    const site = { DOCS_URL: "https://docs.example", DOCS_BASE_URL: "/hooks/" };

    const pages = ["fr", "en", "ru"].map((locale) => {
      const { stdout } = hirehooks(["check", "a.json", "--format", "sarif", "--locale", locale], { cwd, env: site });
      return JSON.parse(stdout).runs[0].tool.driver.rules.map(({ helpUri }: { helpUri: string }) => helpUri);
    });

    expect(pages).toEqual([
      rules.map((rule) => `https://docs.example/hooks/guides/rules/#${rule}`),
      rules.map((rule) => `https://docs.example/hooks/en/guides/rules/#${rule}`),
      rules.map((rule) => `https://docs.example/hooks/ru/guides/rules/#${rule}`),
    ]);
  });

  const { blocks } = guide("rules");

  test("has an example of every rule but of what no example can show", () => {
    expect(blocks.map(({ section }) => section)).toEqual(rules.filter((rule) => rule !== "unreadable"));
  });

  test.each(blocks)("its example of $section breaks that rule alone", ({ section, code }) => {
    const cwd = folderOf({});
    const named = section === "constant" ? ["--event", "flatchr/new_vacancy"] : [];
    writeFileSync(join(cwd, "a.json"), code);

    const { stdout } = hirehooks(["check", "a.json", "--format", "sarif", ...named], { cwd });

    const { results } = JSON.parse(stdout).runs[0];
    expect(new Set(results.map(({ ruleId }: { ruleId: string }) => ruleId))).toEqual(new Set([section]));
  });
});
