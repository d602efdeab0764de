import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { crawl } from "./crawl.ts";
import { addAxe, violationsOn, widths } from "./looks.ts";
import { browser, eachInBrowser, isReady, locales, site } from "./site.ts";

/** One page of each kind. */
const kinds = [
  "/",
  "/webhooks/",
  "/glossary/",
  "/guides/receiver/",
  "/flatchr/",
  "/hirehop/",
  "/huntflow/",
  "/human-sourcing/",
  "/huntflow/v2/APPLICANT/",
  "/huntflow/v2/PING/",
  "/huntflow/v1/VACANCY/",
  "/huntflow/enums/",
  "/huntflow/versions/",
  "/playground/",
  "/404.html",
];

test("no page can be scrolled sideways, on a wide screen or a narrow one", async () => {
  const seen = await crawl();

  const wrong = seen.flatMap(({ url, overflow }) =>
    widths.filter((width) => overflow[width] !== 0).map((width) => `${url} by ${overflow[width]} at ${width}`),
  );

  expect(wrong).toEqual([]);
});

test("axe finds nothing on any kind of page, in any language, light or dark, wide or narrow", async () => {
  // axe is put into the page, which lets in no script that is not its own.
  const context = await browser.newContext({ bypassCSP: true });
  const all = locales.flatMap((locale) => kinds.map((page) => site.at(locale, page)));

  const found = await eachInBrowser(context, all, violationsOf);

  expect(found.flat()).toEqual([]);
});

async function violationsOf(page: Page, url: string): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(url);
  await isReady(page);
  await addAxe(page);
  return (await violationsOn(page)).map((violation) => `${url} ${violation}`);
}
