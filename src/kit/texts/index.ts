import type { Locale } from "../../runtime/issue.ts";
import { texts as runEn } from "../../runtime/texts/en.ts";
import { texts as runFr } from "../../runtime/texts/fr.ts";
import { texts as runRu } from "../../runtime/texts/ru.ts";
import type { Texts } from "../../runtime/texts/texts.ts";
import { texts as en } from "./en.ts";
import { texts as fr } from "./fr.ts";
import { texts as ru } from "./ru.ts";
import type { KitTexts } from "./texts.ts";

/** What is said in a language: of findings, and around them. */
export interface KitLanguage {
  readonly run: Texts;
  readonly kit: KitTexts;
}

export const languages: Readonly<Record<Locale, KitLanguage>> = {
  en: { run: runEn, kit: en },
  fr: { run: runFr, kit: fr },
  ru: { run: runRu, kit: ru },
};
