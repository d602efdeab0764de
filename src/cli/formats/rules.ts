import type { Locale } from "../../runtime/issue.ts";
import type { CliTexts } from "../texts/texts.ts";

/** What a finding names as not satisfied; also the anchors of the page that explains them. */
export type RuleId = keyof CliTexts["rules"];

/** Every rule, in the order of the page. */
export function rulesOf({ rules }: CliTexts): readonly RuleId[] {
  return Object.keys(rules) as RuleId[];
}

/**
 * Where the site explains a rule. The site's address is written in here when the package is built, as it
 * is in the site itself; French stands at its root.
 */
export function pageOf(rule: RuleId, locale: Locale): string {
  const site = `${process.env.DOCS_URL ?? "http://localhost:3000"}${process.env.DOCS_BASE_URL ?? "/"}`;
  return `${site}${locale === "fr" ? "" : `${locale}/`}guides/rules/#${rule}`;
}
