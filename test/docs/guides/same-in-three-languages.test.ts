import { describe, expect, test } from "vitest";
import { guide, guides, headingIdsOf, locales, names, withoutWords } from "./read-guides.ts";

/** Frameworks and runtimes, as headings and tables name them. */
const frameworks = [
  ...["Node.js", "Express", "Fastify", "Hono", "Next.js", "NestJS"],
  ...["Deno", "Bun", "Cloudflare Workers"],
];

describe("the three languages", () => {
  test.each(names)("%s has the same code in each, comments apart", (name) => {
    const [french, russian, english] = locales.map((locale) =>
      guide(name, locale).blocks.map((block) => {
        // Output and excerpts of a document are in the language of the page.
        const isWorded = block.language === "text" || /^(?:asyncapi\.|summary\.json$)/.test(block.title ?? "");
        return isWorded ? [block.language] : [block.language, block.title, withoutWords(block)];
      }),
    );

    expect(french).toEqual(english);
    expect(russian).toEqual(english);
  });

  test.each(names)("%s has the same headings in each, by their ids", (name) => {
    const [french, russian, english] = locales.map((locale) => headingIdsOf(guide(name, locale)));

    expect(english?.filter((id) => !/^##+ [a-z-]+$/.test(id))).toEqual([]);
    expect(french).toEqual(english);
    expect(russian).toEqual(english);
  });

  test.each(names)("%s leads to the same pages in each", (name) => {
    const [french, russian, english] = locales.map((locale) => guide(name, locale).links);

    expect(french).toEqual(english);
    expect(russian).toEqual(english);
  });

  test("commands ask for the language of their page", () => {
    const asked = guides.flatMap(({ locale, blocks }) =>
      blocks.flatMap(({ code }) => [...code.matchAll(/--locale (\w+)/g)].map(([, value]) => [locale, value])),
    );

    expect(asked.length).toBeGreaterThan(12);
    expect(asked.filter(([locale, value]) => locale !== value)).toEqual([]);
  });

  test("no paragraph is left in another page's language", () => {
    const english = new Set(guides.filter(({ locale }) => locale === "en").flatMap(({ prose }) => prose));
    const same = guides.filter(({ locale }) => locale !== "en").flatMap(({ prose }) => prose);
    const latin = guides.filter(({ locale }) => locale === "ru").flatMap(({ prose }) => prose);

    const own = ["GitHub Actions", "GitLab CI", "Standard Schema", "PING", "Huntflow", "HireHop", ...frameworks];
    const alike = [
      ...own,
      "Code",
      "Diagnostic",
      "Framework",
      "Format",
      "Formats",
      "Option",
      "Types",
      "message",
      "document",
    ];
    expect(same.filter((text) => english.has(text) && !alike.includes(text))).toEqual([]);
    expect(latin.filter((text) => !/[а-яё]/i.test(text) && !own.includes(text))).toEqual([]);
  });

  test("French and Russian follow their typography", () => {
    const proseIn = (locale: string) =>
      guides
        .filter((own) => own.locale === locale)
        .flatMap(({ prose, front }) => [...prose, front.title ?? "", front.description ?? ""])
        .map((text) => text.replaceAll(/`[^`]*`/g, "_"));

    expect(proseIn("fr").filter((text) => /[“”']|[^\u00a0\s][:;?!»](?:\s|$)| [:;?!»]|«[^\u00a0]/.test(text))).toEqual(
      [],
    );
    expect(proseIn("ru").filter((text) => /[“”']| —|—[^ ]| -{1,2} /.test(text))).toEqual([]);
  });
});
