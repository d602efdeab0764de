import type { Sentence } from "../define/index.ts";
import { readJson } from "../json/read-json.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import type { Translate } from "./sentences.ts";

/** The languages beside English; English stands in the definitions. */
export const locales = ["fr", "ru"] as const;
export type Locale = (typeof locales)[number];

/** The key under which a catalogue lists sentences whose words are the same in its language. */
const same = "=";

/**
 * Reads one catalogue and holds it to the sentences it has to translate: each once, none missing,
 * none unused, none empty, none left in English.
 */
export function readCatalogue(
  file: string,
  text: string | undefined,
  sentences: readonly Sentence[],
  report: (diagnostic: Diagnostic) => void,
): Translate {
  const translations = text === undefined ? new Map<string, string>() : parse(file, text, report);
  if (translations === undefined) return (sentence) => sentence;
  for (const sentence of sentences) {
    if (!translations.has(sentence)) report(diagnostic("missing-translation", { file, sentence }));
  }
  const used = new Set(sentences);
  for (const sentence of translations.keys()) {
    if (!used.has(sentence)) report(diagnostic("unused-translation", { file, sentence }));
  }
  return (sentence) => translations.get(sentence) ?? sentence;
}

function parse(file: string, text: string, report: (diagnostic: Diagnostic) => void): Map<string, string> | undefined {
  const json = readJson(text);
  if ("fault" in json) {
    report(diagnostic("catalogue-not-json", { file, ...json }));
    return undefined;
  }
  if (typeof json.value !== "object" || json.value === null || Array.isArray(json.value)) {
    report(diagnostic("invalid-catalogue", { file, key: "", expected: "an object of English sentence → translation" }));
    return undefined;
  }
  const { [same]: unchanged = [], ...entries } = json.value as Record<string, unknown>;
  if (!isStrings(unchanged)) {
    report(diagnostic("invalid-catalogue", { file, key: same, expected: "a list of sentences" }));
    return undefined;
  }
  const translations = new Map(unchanged.map((sentence) => [sentence, sentence]));
  for (const [sentence, translation] of Object.entries(entries)) {
    if (typeof translation !== "string") {
      report(diagnostic("invalid-catalogue", { file, key: sentence, expected: "a text" }));
    } else if (translation.trim() === "") report(diagnostic("empty-translation", { file, sentence }));
    else if (translation === sentence) report(diagnostic("untranslated-sentence", { file, sentence }));
    translations.set(sentence, String(translation));
  }
  return translations;
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
