import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { browser, isReady, site } from "./site.ts";

test("the largest page of an event loads at most 200 KB of scripts, compressed", async () => {
  const page = await browser.newPage();
  const scripts = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
  });

  await page.goto(site.at("ru", "/huntflow/v2/APPLICANT/"), { waitUntil: "networkidle" });
  await isReady(page);

  const sizes = (await Promise.all(scripts.values())).map((body) => gzipSync(body, { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${scripts.size} scripts, ${(total / 1000).toFixed(1)} KB compressed`);
  expect(scripts.size).toBeGreaterThan(1);
  expect(total).toBeLessThanOrEqual(200_000);
  await page.close();
});
