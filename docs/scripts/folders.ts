import { join } from "node:path";
import type { SiteLocale } from "../texts/index.ts";

export const docs = join(import.meta.dirname, "..");
export const project = join(docs, "..");
/** What is made on the way to the site. */
export const generated = join(docs, ".generated");

/** The contract in each language: the one committed, and its twins. */
export const documents: Readonly<Record<SiteLocale, string>> = {
  fr: join(project, "src/generated/asyncapi/fr.yaml"),
  ru: join(project, "src/generated/asyncapi/ru.yaml"),
  en: join(project, "asyncapi.yaml"),
};

/** Where pages of a language stand: French ones where Docusaurus looks first, the others beside them. */
export function contentOf(locale: SiteLocale): string {
  return locale === "fr" ? join(docs, "content") : join(docs, `i18n/${locale}/docusaurus-plugin-content-docs/current`);
}
