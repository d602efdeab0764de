/// <reference lib="dom" />
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { crawl, widths } from "./crawl.ts";
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
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

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
  const found: string[] = [];
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(url);
  await isReady(page);
  await page.addScriptTag({ path: axe });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector(`html[data-theme=${colorScheme}]`);
      const violations = await page.evaluate(async () => {
        await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
        // The script that was put into the page.
        const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
        return (await axe.run({ resultTypes: ["violations"] })).violations;
      });
      for (const { id, nodes } of violations) {
        for (const { target } of nodes) found.push(`${url} ${width} ${colorScheme} ${id}: ${target.join(" ")}`);
      }
    }
  }
  return found;
}
