import type { Locale } from "../../runtime/issue.ts";
import type { CliTexts } from "./texts.ts";

const load: Readonly<Record<Locale, () => Promise<{ readonly texts: CliTexts }>>> = {
  en: () => import("./en.ts"),
  fr: () => import("./fr.ts"),
  ru: () => import("./ru.ts"),
};

export const locales = Object.keys(load) as Locale[];

/** The command's texts in a language. */
export async function cliTexts(locale: Locale): Promise<CliTexts> {
  return (await load[locale]()).texts;
}

/** The language of an environment, as POSIX says: LC_ALL, else LC_MESSAGES, else LANG. English where it is another. */
export function localeOf({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Locale {
  const [language] = (LC_ALL || LC_MESSAGES || LANG || "").toLowerCase().split(/[^a-z]/);
  return locales.find((locale) => locale === language) ?? "en";
}
