import { texts as en } from "./en.ts";
import { texts as fr } from "./fr.ts";
import { texts as ru } from "./ru.ts";
import type { Texts } from "./texts.ts";

export { partsOf } from "./parts.ts";
export type { Texts } from "./texts.ts";

/** The languages of the site; French is what a visitor without a preference gets. */
export const siteLocales = ["fr", "ru", "en"] as const;
export type SiteLocale = (typeof siteLocales)[number];

export const texts: Readonly<Record<SiteLocale, Texts>> = { fr, ru, en };

export function isSiteLocale(value: string): value is SiteLocale {
  return (siteLocales as readonly string[]).includes(value);
}
