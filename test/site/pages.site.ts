import { beforeAll, expect, test } from "vitest";
import { crawl, type Seen } from "./crawl.ts";
import { fileOf, locales, site } from "./site.ts";

let seen: readonly Seen[];

beforeAll(async () => {
  seen = await crawl();
});

test("each language has the same pages, and each is listed once", () => {
  const [fr, ru, en] = locales.map((locale) => site.pages(locale).toSorted());

  expect(fr).toContain("/playground/");
  expect(new Set(fr).size).toBe(fr?.length);
  expect(ru).toEqual(fr);
  expect(en).toEqual(fr);
});

test("no page has an error, a failed request, or a word to another origin", () => {
  const wrong = seen.flatMap(({ url, troubles, foreign }) => [...troubles, ...foreign].map((what) => `${url} ${what}`));

  expect(wrong).toEqual([]);
});

test("a page says its own language, and has one main heading", () => {
  const wrong = seen.filter(({ locale, lang, headings }) => lang !== locale || headings !== 1);

  expect(wrong.map(({ url, lang, headings }) => `${url} is in ${lang}, has ${headings} h1`)).toEqual([]);
});

test("no two pages of a language have the same title", () => {
  const pages = Map.groupBy(seen, ({ locale, title }) => `${locale} ${title}`);

  const shared = [...pages].filter(([, same]) => same.length > 1);

  expect(shared.map(([title, same]) => `${title}: ${same.map(({ page }) => page).join(", ")}`)).toEqual([]);
});

test("every link within the site leads to a page or a file, and every fragment to an element", () => {
  const ids = new Map(seen.map((page) => [page.url, new Set(page.ids)]));

  const broken = seen.flatMap(({ url, links }) =>
    links.filter((link) => !isReached(link, ids)).map((link) => `${url} → ${link}`),
  );

  expect([...new Set(broken)]).toEqual([]);
});

test("every link out of the site is an https address without blanks", () => {
  const { origin } = new URL(site.url);
  const out = seen
    .flatMap(({ page, links }) => links.map((link) => ({ page, link })))
    .filter(({ link }) => !link.startsWith(origin));

  const wrong = out
    .filter(({ link }) => !/^https:\/\/[^\s]+$/.test(decodeURI(link)))
    .map(({ page, link }) => `${page} → ${link}`);

  expect(out.length).toBeGreaterThan(10);
  expect([...new Set(wrong)]).toEqual([]);
});

test("no id stands twice on a page", () => {
  const wrong = seen.flatMap(({ url, ids }) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${url} #${id}`),
  );

  expect(wrong).toEqual([]);
});

test("every page says where it stands in each language, and its twins say the same", () => {
  const wrong = seen.flatMap(({ url, page, canonical, alternates }) => {
    const found = { canonical, ...alternates };
    const expected = {
      canonical: url,
      fr: site.at("fr", page),
      ru: site.at("ru", page),
      en: site.at("en", page),
      "x-default": site.at("fr", page),
    };
    const served = Object.entries(found).map(([name, address]) => [name, site.served(address)]);
    return JSON.stringify(Object.fromEntries(served)) === JSON.stringify(expected) ? [] : [found];
  });

  expect(wrong).toEqual([]);
});

test("every page has a card for those who share it, with a picture that exists", () => {
  const wrong = seen.flatMap(({ url, locale, meta }) => {
    const image = meta["og:image"] && fileOf(site.folder, site.base, new URL(site.served(meta["og:image"])).pathname);
    const faults = [
      ...["og:title", "og:description", "description", "og:url"].filter((name) => !meta[name]),
      ...(image ? [] : [`og:image ${meta["og:image"]}`]),
      ...(meta["og:locale"]?.startsWith(locale) ? [] : [`og:locale ${meta["og:locale"]}`]),
    ];
    return faults.map((fault) => `${url} ${fault}`);
  });

  expect(wrong).toEqual([]);
});

/** Whether a link leads somewhere; what stands elsewhere is not asked. */
function isReached(link: string, ids: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const { origin, pathname, hash, protocol } = new URL(link);
  if (protocol === "mailto:" || origin !== new URL(site.url).origin) return true;
  const target = ids.get(origin + pathname);
  if (target === undefined) return fileOf(site.folder, site.base, pathname) !== undefined && hash === "";
  // The playground's fragments name a delivery, not a place.
  if (hash === "" || (pathname.endsWith("/playground/") && hash.startsWith("#sample="))) return true;
  return target.has(decodeURIComponent(hash.slice(1)));
}
