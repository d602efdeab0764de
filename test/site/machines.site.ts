/// <reference lib="dom" />
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contractIn, messagesOf } from "./contract.ts";
import { browser, fileOf, locales, project, site } from "./site.ts";

test("the contract is served as the project has it, in three languages", () => {
  const own = ["asyncapi.yaml", "src/generated/asyncapi/fr.yaml", "src/generated/asyncapi/ru.yaml"];
  const served = ["asyncapi.yaml", "asyncapi.fr.yaml", "asyncapi.ru.yaml"];

  const differing = served.filter((file, index) => !isSame(join(site.folder, file), join(project, own[index] ?? "")));

  expect(differing).toEqual([]);
});

test("every schema file is served as the project has it, and no other", () => {
  const own = globSync("**/*.json", { cwd: join(project, "schemas") }).toSorted();
  const served = globSync("**/*.json", { cwd: join(site.folder, "schemas") }).toSorted();

  expect(served).toEqual(own);
  expect(own.filter((file) => !isSame(join(site.folder, "schemas", file), join(project, "schemas", file)))).toEqual([]);
});

test.for(locales)("every event has a Markdown file that names each of its headers and fields (%s)", (locale) => {
  const wrong = messagesOf(contractIn(site, locale)).filter(({ message, page }) => {
    const file = join(site.folder, locale === "fr" ? "" : locale, page.replace(/\/$/, ".md"));
    if (!existsSync(file)) return true;
    const text = readFileSync(file, "utf8");
    const headers = Object.keys(message.headers?.properties ?? {});
    return !text.startsWith("# ") || ![message.name, ...headers].every((name) => text.includes(name));
  });

  expect(wrong.map(({ page }) => page)).toEqual([]);
});

test.for(locales)("llms.txt links every event of the language, and leads nowhere else than to files (%s)", (locale) => {
  const text = readFileSync(join(site.folder, locale === "fr" ? "" : locale, "llms.txt"), "utf8");
  const links = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, link = ""]) => site.served(link));

  const events = messagesOf(contractIn(site, locale)).map(({ page }) => site.at(locale, page).replace(/\/$/, ".md"));

  expect(links.filter((link) => fileOf(site.folder, site.base, new URL(link).pathname) === undefined)).toEqual([]);
  expect(events.filter((event) => !links.includes(event))).toEqual([]);
});

test.for(locales)("the sitemap lists every page that there is (%s)", (locale) => {
  const folder = join(site.folder, locale === "fr" ? "" : locale);
  const elsewhere = locale === "fr" ? ["ru/**", "en/**"] : [];
  const built = globSync("**/index.html", { cwd: folder, exclude: elsewhere }).map(
    (file) => `/${file.replace(/index\.html$/, "")}`,
  );

  expect(site.pages(locale).toSorted()).toEqual(built.toSorted());
});

test("nothing keeps programs from reading the site", () => {
  const robots = join(site.folder, "robots.txt");
  const html = locales.flatMap((locale) =>
    site.pages(locale).map((page) => fileOf(site.folder, site.base, new URL(site.at(locale, page)).pathname)),
  );

  const closed = html.filter((file = "") => /<meta[^>]*name="?robots"?[^>]*noindex/.test(readFileSync(file, "utf8")));

  expect(closed).toEqual([]);
  expect(existsSync(robots) ? readFileSync(robots, "utf8") : "").not.toMatch(/^Disallow: *\S/m);
});

test("the icon and the wordmarks are SVG, and a browser shows them", async () => {
  const page = await browser.newPage();

  for (const file of ["img/favicon.svg", "img/wordmark.svg", "img/wordmark-dark.svg"]) {
    const response = await page.goto(site.url + file);
    expect(response?.headers()["content-type"]).toBe("image/svg+xml");
    await page.goto(site.url);
    const width = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image.naturalWidth;
    }, site.url + file);
    expect(width).toBeGreaterThan(0);
  }
  await page.close();
});

function isSame(a: string, b: string): boolean {
  return readFileSync(a).equals(readFileSync(b));
}
