import type { Finding } from "../finding.ts";
import type { Locale } from "../issue.ts";
import { MisuseError } from "../misuse.ts";
import type { Texts } from "./texts.ts";
import { type Worded, word } from "./word.ts";

const load: Readonly<Record<Locale, () => Promise<{ readonly texts: Texts }>>> = {
  en: () => import("./en.ts"),
  fr: () => import("./fr.ts"),
  ru: () => import("./ru.ts"),
};

/** The function that puts a finding into words of a language; its texts are loaded when first asked for. */
export async function textsOf(locale: Locale): Promise<(finding: Finding) => Worded> {
  if (!Object.hasOwn(load, locale)) {
    throw new MisuseError(
      "option-unusable",
      `There are no messages in “${locale}”. Use one of ${Object.keys(load).join(", ")}.`,
    );
  }
  const { texts } = await load[locale]();
  return (finding) => word(texts, finding);
}
