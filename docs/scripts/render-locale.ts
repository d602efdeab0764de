import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SiteLocale } from "../texts/index.ts";
import { contentOf, docs, documents, generated, project } from "./folders.ts";
import { render } from "./render.ts";

/** Renders the reference in one language, and puts its files where Docusaurus looks for them. */
export async function renderLocale(locale: SiteLocale): Promise<void> {
  const root = new URL(process.env.DOCS_BASE_URL ?? "/", process.env.DOCS_URL ?? "http://localhost:3000").href;
  const target = join(generated, "rendered", locale);
  const { [locale]: file, ...twins } = documents;
  await render({
    file,
    locale,
    twins,
    target,
    root,
    isTwin: locale !== "en",
    compile: false,
    url: locale === "fr" ? root : `${root}${locale}/`,
  });
  replace(join(target, "pages"), join(contentOf(locale), "reference"));
  writeCategories(locale);
  replace(join(target, "static"), join(generated, "static", locale));
  replace(join(target, "samples.json"), join(generated, "samples", `${locale}.json`));
  if (locale === "fr") addShared();
}

/** Files for programs stand once, at the site's root. */
function addShared(): void {
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

function replace(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
