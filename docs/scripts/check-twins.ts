import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { siteLocales, texts } from "../texts/index.ts";

/**
 * Holds what is written by hand to its twins in the other languages: the sentences of the site, the
 * glossary, and the pages with their headings. A line for each gap.
 */
export function checkTwins(docs: string): string[] {
  return [...checkTexts(texts), ...checkGlossary(docs), ...checkPages(docs)];
}

/** No sentence is missing in a language, and none is left in English. */
export function checkTexts(all: Readonly<Record<string, unknown>>): string[] {
  const english = leavesOf(all.en);
  return Object.entries(all)
    .filter(([locale]) => locale !== "en")
    .flatMap(([locale, own]) => {
      const found = leavesOf(own);
      return [...english]
        .filter(([key]) => !found.has(key))
        .map(([key, sentence]) => `docs/texts/${locale}.ts: no translation for “${sentence}” (${key}). Add it.`);
    });
}

function leavesOf(value: unknown, path = ""): Map<string, string> {
  if (typeof value !== "object" || value === null) return new Map([[path, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, child]) => [...leavesOf(child, path === "" ? key : `${path}.${key}`)]),
  );
}

function checkGlossary(docs: string): string[] {
  const entries = JSON.parse(readFileSync(join(docs, "glossary.json"), "utf8")) as Record<
    string,
    { term?: string; definition?: string } | undefined
  >[];
  return entries.flatMap((entry) =>
    siteLocales
      .filter((locale) => !entry[locale]?.term || !entry[locale]?.definition)
      .map(
        (locale) => `docs/glossary.json: “${String(entry.id)}” has no term or no definition in “${locale}”. Add it.`,
      ),
  );
}

/** Every page stands in each language, with the same anchors in the same order. */
function checkPages(docs: string): string[] {
  const folders = siteLocales.map((locale) => ({
    locale,
    folder: locale === "fr" ? "content" : `i18n/${locale}/docusaurus-plugin-content-docs/current`,
  }));
  const pages = new Map(
    folders.map(({ locale, folder }) => [locale, new Map(handWritten(join(docs, folder)))] as const),
  );
  const all = new Set([...pages.values()].flatMap((own) => [...own.keys()]));
  return [...all].flatMap((page) =>
    folders.flatMap(({ locale, folder }) => {
      const text = pages.get(locale)?.get(page);
      if (text === undefined)
        return [`docs/${folder}/${page} is missing: every page stands in each language. Write it.`];
      const expected = anchorsOf(pages.get("fr")?.get(page) ?? text);
      const found = anchorsOf(text);
      return expected.join() === found.join()
        ? []
        : [
            `docs/${folder}/${page}: its headings are ${found.join(", ")}, those of the French page ${expected.join(", ")}.`,
          ];
    }),
  );
}

function handWritten(folder: string): [page: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(".mdx") && !path.startsWith("reference/"))
    .map((path) => [path, readFileSync(join(folder, path), "utf8")]);
}

function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#{2,} .*\{\/\* #([\w-]+) \*\/\}$/gm)].map(([, id = ""]) => id);
}
