import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { registry } from "../../../src/providers/index.ts";
import { type Guide, guide, guides, headingIdsOf, names } from "./read-guides.ts";

const everyone = guides.map((own) => ({ ...own, label: `${own.locale} ${own.name}` }));

describe.each(everyone)("$label", (own) => {
  test("has a title, a description of one sentence, and its place", () => {
    const { title = "", description = "", sidebar_position: position } = own.front;

    expect(Object.keys(own.front)).toEqual(["title", "description", "sidebar_position"]);
    expect(title).toMatch(/^"[^"]+"$/);
    expect(description).toMatch(/^"[^"]+\."$/);
    expect(description).not.toMatch(/\. /);
    expect(position).toBe(String(names.indexOf(own.name) + 1));
    expect(own.headings.filter((heading) => heading.startsWith("# "))).toEqual([]);
  });

  test("leads to pages and headings that are there", () => {
    expect(own.links.filter((target) => !leadsSomewhere(own, target))).toEqual([]);
  });

  test("holds nothing outside code that MDX would take for code", () => {
    const text = own.body.replaceAll(/`[^`\n]*`|\{\/\* #[a-z-]+ \*\/\}/g, "");

    expect(text.match(/[<{}]|```/g)).toBe(null);
  });

  test("shows JSON and YAML that parse", () => {
    const parse = { json: JSON.parse, yaml: (code: string): unknown => parseYaml(code) } as const;

    for (const { language, code } of own.blocks) {
      if (language === "json" || language === "yaml") expect(parse[language](code)).toBeTypeOf("object");
    }
  });
});

/** Pages of the site that are not guides. */
const pages = new Set([
  ...["/glossary/", "/playground/"],
  ...registry.providers.flatMap(({ id, versions }) => [
    `/${id}/`,
    `/${id}/enums/`,
    ...Object.entries(versions).flatMap(([version, { messages }]) =>
      Object.keys(messages).map((event) => `/${id}/${version}/${event}/`),
    ),
  ]),
]);

function leadsSomewhere({ locale, name: own }: Guide, target: string): boolean {
  if (target.startsWith("https://")) return true;
  const [, name, id] = /^\.\/([a-z-]+)\.mdx(?:#([a-z-]+))?$/.exec(target.replace(/^#/, `./${own}.mdx#`)) ?? [];
  if (name !== undefined) {
    const known = names.find((own) => own === name);
    return (
      known !== undefined &&
      (id === undefined || headingIdsOf(guide(known, locale)).some((own) => own.endsWith(` ${id}`)))
    );
  }
  return pages.has(target);
}
