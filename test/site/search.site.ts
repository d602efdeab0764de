/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import queries from "./search-queries.json" with { type: "json" };
import { browser, eachInBrowser, isReady, type Locale, locales, site } from "./site.ts";

test("19 of 20 questions find what they are after among the first three pages", async () => {
  const context = await browser.newContext();
  const foreign: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(site.url)) foreign.push(request.url());
  });

  const missed = await eachInBrowser(context, locales, async (page, locale) => {
    await open(page, locale);
    const misses: string[] = [];
    for (const { query, expected } of queries[locale]) {
      const found = (await answersTo(page, query)).slice(0, 3).map((url) => pageOf(locale, url));
      if (!expected.some((path) => found.includes(path))) misses.push(`${locale} ${query}: ${found.join(", ")}`);
    }
    return misses;
  });

  const count = locales.reduce((sum, locale) => sum + queries[locale].length, 0);
  console.log(`${count - missed.flat().length} of ${count} found; missed:\n${missed.flat().join("\n")}`);
  expect(count).toBe(72);
  expect(missed.flat().length).toBeLessThanOrEqual(3);
  expect(foreign).toEqual([]);
});

test("Enter leads to the first result, arrows and Enter to another, Escape closes", async () => {
  const page = await browser.newPage();
  await open(page, "en");
  const [first, second] = await answersTo(page, "signature");

  await page.keyboard.press("Escape");
  expect(await page.getByRole("option").first().isVisible()).toBe(false);
  await answersTo(page, "signature");
  await page.keyboard.press("Enter");
  await page.waitForURL(first ?? "");
  await answersTo(page, "signature");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(second ?? "");

  await page.close();
});

test.for([
  ["fr", "Aucun résultat."],
  ["ru", "Ничего не найдено."],
  ["en", "Nothing was found."],
] as const)("a question that nothing answers is told so (%s)", async ([locale, message]) => {
  const page = await browser.newPage();
  await open(page, locale);

  const found = await answersTo(page, "ωωωω");

  expect(found).toEqual([]);
  expect(await statusOf(page).textContent()).toBe(message);
  await page.close();
});

test("what is typed is never read as markup or as anything else", async () => {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("dialog", (dialog) => {
    troubles.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url)) troubles.push(request.url());
  });
  await open(page, "en");
  const before = await page.locator("img, script, iframe").count();

  const hostile = [
    "<img src=x onerror=alert(1)>",
    "signature <img src=//x.example/ onerror=alert(1)>",
    '"><script>alert(1)</script>',
    '"',
    "\\",
    "%",
    "../../../etc/passwd",
    "__proto__ constructor toString",
    "🦉\u0000\u202e",
    "signature ".repeat(1000),
    "x".repeat(10_000),
  ];
  for (const query of hostile) await answersTo(page, query);

  expect(troubles).toEqual([]);
  expect(await page.locator("img, script, iframe").count()).toBe(before);
  expect(page.url()).toBe(site.at("en", "/glossary/"));
  await page.close();
});

async function open(page: Page, locale: Locale): Promise<void> {
  await page.goto(site.at(locale, "/glossary/"));
  await isReady(page);
}

function statusOf(page: Page) {
  return page.locator("[role=combobox] + div [role=status]");
}

/** The addresses of what the search field answers. An empty field has no answer, so what comes is the question's. */
async function answersTo(page: Page, query: string): Promise<string[]> {
  const field = page.getByRole("combobox");
  await field.fill("");
  await field.fill(query);
  await page.waitForFunction(() => {
    const results = document.querySelector("[role=combobox] + div");
    return results?.querySelector("[role=option]") || results?.querySelector("[role=status]")?.textContent;
  });
  const results = await page.getByRole("option").all();
  return Promise.all(
    results.map(async (result) => new URL((await result.getAttribute("href")) ?? "", page.url()).href),
  );
}

function pageOf(locale: Locale, url: string): string {
  return url.replace(/#.*/, "").replace(site.at(locale, "/"), "/");
}
