/*
 * node docs/scripts/main.ts [build | dev | serve]: renders the reference from the AsyncAPI documents, then
 * builds the site (docs/build), starts Docusaurus' development server, or builds and serves.
 */
import { spawn } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { siteLocales } from "../texts/index.ts";
import { checkTwins } from "./check-twins.ts";
import { docusaurus } from "./docusaurus.ts";
import { docs, generated } from "./folders.ts";
import { indexPages } from "./index-pages.ts";
import { compileTemplate, DocumentError, reported } from "./render.ts";

const [action = "build"] = process.argv.slice(2);
const port = process.env.PORT ?? "3000";
const site = join(docs, "build");

await reported(async () => {
  const faults = checkTwins(docs);
  if (faults.length > 0) throw new DocumentError(faults.join("\n"));
  rmSync(generated, { recursive: true, force: true });
  await compileTemplate();
  await forEachLocale(() => []);
  if (action === "dev") return develop();
  // The pages of every language have to be there: Docusaurus takes what is common to them from the French ones.
  await forEachLocale((locale) => [join(generated, "site", locale)]);
  assemble();
  indexPages(site);
  if (action === "serve") await docusaurus().serve(docs, { dir: "build", port, open: false });
});

async function develop(): Promise<void> {
  const locale = process.env.DOCS_LOCALE;
  await docusaurus().start(docs, { port, open: false, ...(locale === undefined ? {} : { locale }) });
}

/** All languages at once; the first that something is wrong with ends the others. */
async function forEachLocale(argumentsFor: (locale: string) => readonly string[]): Promise<void> {
  const others = new AbortController();
  const codes = siteLocales.map(async (locale) => {
    const args = [join(import.meta.dirname, "build-locale.ts"), locale, ...argumentsFor(locale)];
    const child = spawn(process.execPath, args, {
      stdio: "inherit",
      // What Docusaurus generates for one language would be in the way of the others.
      env: { ...process.env, DOCUSAURUS_GENERATED_FILES_DIR_NAME: `.docusaurus/${locale}` },
      signal: others.signal,
    });
    // A process that is ended by the signal tells so in an error first.
    child.on("error", () => {});
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
    if (code !== 0) others.abort();
    return code;
  });
  // Whatever went wrong was said by the process that it happened in.
  if ((await Promise.all(codes)).some((code) => code !== 0)) throw new DocumentError("");
}

/** French stands at the root, the other languages below it. */
function assemble(): void {
  rmSync(site, { recursive: true, force: true });
  renameSync(join(generated, "site/fr"), site);
  for (const locale of siteLocales.filter((other) => other !== "fr")) {
    renameSync(join(generated, "site", locale, locale), join(site, locale));
  }
}
