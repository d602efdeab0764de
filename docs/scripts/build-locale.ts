/*
 * node docs/scripts/build-locale.ts LOCALE [FOLDER]: renders the reference in one language; with a folder,
 * builds the site in that language into it. A process of its own, because Docusaurus builds languages one
 * after the other.
 */
import { type SiteLocale, siteLocales } from "../texts/index.ts";
import { docusaurus } from "./docusaurus.ts";
import { docs } from "./folders.ts";
import { reported } from "./render.ts";
import { renderLocale } from "./render-locale.ts";

const [wanted, outDir] = process.argv.slice(2);
const locale = siteLocales.find((known): known is SiteLocale => known === wanted) ?? siteLocales[0];

await reported(async () => {
  if (outDir === undefined) await renderLocale(locale);
  else await docusaurus().build(docs, { locale: [locale], outDir });
});
