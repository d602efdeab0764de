import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { file, guide, locales } from "./read-guides.ts";
import { project } from "./reader-project.ts";

describe("reading", () => {
  const documents = { en: "asyncapi.yaml", fr: "src/generated/asyncapi/fr.yaml", ru: "src/generated/asyncapi/ru.yaml" };
  const text = (locale: (typeof locales)[number]) => readFileSync(join(inject("artifacts"), documents[locale]), "utf8");

  test.each(locales)("its excerpt stands in the document of %s", (locale) => {
    const title = locale === "en" ? "asyncapi.yaml" : `asyncapi.${locale}.yaml`;

    expect(parseYaml(text(locale))).toMatchObject(parseYaml(file("reading", title, locale)));
    expect(existsSync(join(project, "node_modules/hirehooks", locale === "en" ? title : `dist/${title}`))).toBe(true);
  });

  test.each(locales)("its table in %s names every member that begins with x-, and no other", (locale) => {
    const members = new Set([...text("en").matchAll(/^ *(x-[a-z-]+):/gm)].map(([, name]) => name));
    const table = guide("reading", locale).body.match(/^\| `x-.*$/gm) ?? [];
    const named = table.flatMap((row) => [...(row.split(" | ")[0] ?? "").matchAll(/`(x-[a-z-]+)`/g)]);

    expect(named.map(([, name]) => name).toSorted()).toEqual([...members].toSorted());
  });
});
