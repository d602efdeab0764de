/*
 * node docs/scripts/main.ts [build | dev | serve]: renders the reference from the AsyncAPI documents, then
 * builds the site (docs/build), starts Docusaurus' development server, or builds and serves.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type SiteLocale, siteLocales } from "../texts/index.ts";
import { checkTwins } from "./check-twins.ts";
import { indexPages } from "./index-pages.ts";
import { DocumentError, render } from "./render.ts";

const docs = join(import.meta.dirname, "..");
const project = join(docs, "..");
const generated = join(docs, ".generated");
/** The contract in each language: the one committed, and its twins. */
const documents: Readonly<Record<SiteLocale, string>> = {
  fr: join(project, "src/generated/asyncapi/fr.yaml"),
  ru: join(project, "src/generated/asyncapi/ru.yaml"),
  en: join(project, "asyncapi.yaml"),
};

const [action = "build"] = process.argv.slice(2);
try {
  const faults = checkTwins(docs);
  if (faults.length > 0) throw new DocumentError(faults.join("\n"));
  await renderAll();
} catch (error) {
  if (!(error instanceof DocumentError)) throw error;
  for (const line of error.message.split("\n")) console.error(`error: ${line}`);
  process.exit(1);
}

const require = createRequire(import.meta.url);
// The programmatic interface, because the command looks for updates on the network.
const docusaurus = require("@docusaurus/core/lib/index.js") as {
  build(siteDir: string, options: object): Promise<void>;
  serve(siteDir: string, options: object): Promise<void>;
  start(siteDir: string, options: object): Promise<void>;
};
const port = process.env.PORT ?? "3000";
if (action === "dev") {
  await docusaurus.start(docs, {
    port,
    open: false,
    ...(process.env.DOCS_LOCALE ? { locale: process.env.DOCS_LOCALE } : {}),
  });
} else {
  await docusaurus.build(docs, {});
  indexPages(join(docs, "build"));
  if (action === "serve") await docusaurus.serve(docs, { dir: "build", port, open: false });
}

async function renderAll(): Promise<void> {
  rmSync(generated, { recursive: true, force: true });
  const root = new URL(process.env.DOCS_BASE_URL ?? "/", process.env.DOCS_URL ?? "http://localhost:3000").href;
  for (const locale of siteLocales) {
    const target = join(generated, "rendered", locale);
    const { [locale]: file, ...twins } = documents;
    await render({ file, locale, twins, target, root, url: locale === "fr" ? root : `${root}${locale}/` });
    replace(join(target, "pages"), join(contentOf(locale), "reference"));
    writeCategories(locale);
    replace(join(target, "static"), join(generated, "static", locale));
    replace(join(target, "samples.json"), join(generated, "samples", `${locale}.json`));
  }
  // Files for programs stand once, at the site's root.
  const shared = join(generated, "static/fr");
  cpSync(join(project, "schemas"), join(shared, "schemas"), { recursive: true });
  cpSync(documents.en, join(shared, "asyncapi.yaml"));
  cpSync(documents.fr, join(shared, "asyncapi.fr.yaml"));
  cpSync(documents.ru, join(shared, "asyncapi.ru.yaml"));
}

/** Docusaurus takes the names of categories from the French pages, and their translations from a file of its own. */
function writeCategories(locale: SiteLocale): void {
  const reference = join(contentOf(locale), "reference");
  const found = readdirSync(reference, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("_category_.json"))
    .map((path) => JSON.parse(readFileSync(join(reference, path), "utf8")) as { key: string; label: string });
  const messages = found.map(({ key, label }) => [`sidebar.docs.category.${key}`, { message: label }] as const);
  const folder = join(docs, `i18n/${locale}/docusaurus-plugin-content-docs`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "current.json"), JSON.stringify(Object.fromEntries(messages)));
}

function contentOf(locale: SiteLocale): string {
  return locale === "fr" ? join(docs, "content") : join(docs, `i18n/${locale}/docusaurus-plugin-content-docs/current`);
}

function replace(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
