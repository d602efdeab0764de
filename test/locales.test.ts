import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { loadSources } from "../src/build/load-sources.ts";

const catalogues = loadSources(join(import.meta.dirname, ".."), "src/providers").files.filter(({ path }) =>
  path.includes("locales/"),
);
const artifacts = inject("artifacts");

type Catalogue = Record<string, string> & { "="?: string[] };

function translationsOf(text: string): [sentence: string, translation: string][] {
  const { "=": _, ...entries } = JSON.parse(text) as Catalogue;
  return Object.entries(entries);
}

/** Field names, quoted values and other tokens that no translation may lose. */
function tokensOf(sentence: string): string[] {
  return (sentence.match(/\b(?:[a-z]+(?:[_.][a-z_]+)+|[A-Z]{3,}[A-Z0-9-]*|\d[\d.,]*\d)\b/g) ?? []).toSorted();
}

const catalogue = (locale: string) => catalogues.filter(({ path }) => path.endsWith(`${locale}.json`));

describe.each(catalogue("ru"))("$path", ({ text }) => {
  test("is in Russian", () => {
    expect(translationsOf(text).filter(([, translation]) => !/[а-яё]/i.test(translation))).toEqual([]);
    expect(translationsOf(text).filter(([, translation]) => /[“”]/.test(translation))).toEqual([]);
  });
});

describe.each(catalogue("fr"))("$path", ({ text }) => {
  test("follows French typography", () => {
    const translations = translationsOf(text).map(([, translation]) => translation);

    expect(translations.filter((text) => /[“”']|[^\u00a0\s][:;?!](?:\s|$)| [:;?!»]|« /.test(text))).toEqual([]);
  });
});

describe.each(catalogues)("$path", ({ text }) => {
  test("keeps field names, constants and numbers", () => {
    const lost = translationsOf(text).flatMap(([sentence, translation]) => {
      const missing = tokensOf(sentence).filter((token) => !translation.replaceAll("\u00a0", " ").includes(token));
      return missing.length > 0 ? [`${missing.join(", ")} of “${sentence}” in “${translation}”`] : [];
    });

    expect(lost).toEqual([]);
  });
});

test("one English sentence has one translation in a language, but for those that are listed", () => {
  const reviewed = new Set([
    "When the vacancy was created", // may be a date alone for Huntflow
    "The user who acted",
  ]);
  for (const locale of ["fr", "ru"]) {
    const seen = new Map<string, string>();
    const differing = catalogues
      .filter(({ path }) => path.endsWith(`${locale}.json`))
      .flatMap(({ text }) => translationsOf(text))
      .filter(([sentence, translation]) => {
        const other = seen.get(sentence);
        seen.set(sentence, translation);
        return other !== undefined && other !== translation && !reviewed.has(sentence);
      });

    expect(differing).toEqual([]);
  }
});

test("no English sentence is left in the French and the Russian document", () => {
  // A single word may stand for itself as a type's name, or in a sample.
  const sentences = new Set(
    catalogues
      .flatMap(({ text }) => translationsOf(text).map(([sentence]) => sentence))
      .filter((sentence) => sentence.includes(" ")),
  );
  // Witnesses are named the same in each document, so that programs can tell them apart.
  const names = new Set(["x-provenance", "x-enum-provenance"]);
  const textsOf = (value: unknown): string[] => {
    if (typeof value === "string") return [value];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, child]) => (names.has(key) ? [] : textsOf(child)));
  };

  expect(sentences.size).toBeGreaterThan(500);
  for (const locale of ["fr", "ru"]) {
    const document = parseYaml(
      readFileSync(join(artifacts, `src/generated/asyncapi/${locale}.yaml`), "utf8"),
    ) as unknown;

    expect(textsOf(document).filter((text) => sentences.has(text))).toEqual([]);
  }
});
