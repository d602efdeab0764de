import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { path, settled } from "./playground/playground.ts";
import { browser, isReady, site } from "./site.ts";

test("the largest page of an event loads at most 200 KB of scripts, compressed", async () => {
  const scripts = await scriptsOf(site.at("ru", "/huntflow/v2/APPLICANT/"), isReady);

  const total = sum(scripts.values());
  console.log(`${scripts.size} scripts, ${(total / 1000).toFixed(1)} KB compressed`);
  expect(scripts.size).toBeGreaterThan(1);
  expect(total).toBeLessThanOrEqual(200_000);
});

test("the playground's own scripts are at most 60 KB, compressed", async () => {
  const own = await scriptsOf(site.at("fr", path), settled);
  const ordinary = await scriptsOf(site.at("fr", "/glossary/"), isReady);

  const alone = sum([...own].filter(([url]) => !ordinary.has(url)).map(([, size]) => size));
  const over = sum(own.values()) - sum(ordinary.values());
  console.info(
    `${(alone / 1000).toFixed(1)} KB that no other page loads, ${(over / 1000).toFixed(1)} KB more than the glossary`,
  );
  expect(alone).toBeLessThanOrEqual(60_000);
  expect(over).toBeLessThanOrEqual(60_000);
});

/** The scripts that a page has loaded once it is at rest: their sizes in bytes, compressed, by their addresses. */
async function scriptsOf(address: string, isAtRest: (page: Page) => Promise<void>): Promise<Map<string, number>> {
  const page = await browser.newPage();
  const scripts = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await isAtRest(page);
  const sizes = [...scripts].map(async ([url, body]) => [url, gzipSync(await body, { level: 9 }).length] as const);
  const found = new Map(await Promise.all(sizes));
  await page.close();
  return found;
}

function sum(sizes: Iterable<number>): number {
  return [...sizes].reduce((all, size) => all + size, 0);
}
