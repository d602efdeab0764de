/// <reference lib="dom" />
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, expect } from "vitest";
import { browser, isReady, type Locale, site } from "../site.ts";

const contexts: BrowserContext[] = [];
/** What no page may ever do. */
const troubles: string[] = [];

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(troubles.splice(0)).toEqual([]);
});

export const path = "/playground/";
export const secret = "open sesame, 42";

/** A delivery with a fault and a notice. */
export const delivery = {
  event: { applicant: { id: "x", first_name: "Анна 😀" }, applicant_log: { type: "COMMENT" } },
  meta: { version: "2.0", event_type: "APPLICANT" },
};

/** Headers for `delivery`, as they are pasted. */
export function headersOf(signature: string): string {
  return `X-Huntflow-Event: APPLICANT\nX-Huntflow-Delivery: 1\nX-Huntflow-Signature: ${signature}`;
}

/** A context that is closed after the test. */
export async function context(options: BrowserContextOptions): Promise<BrowserContext> {
  const own = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...options });
  contexts.push(own);
  return own;
}

/** A page that has come to rest; requests to elsewhere, and errors, are noted. */
export async function opened(locale: Locale, page = path): Promise<Page> {
  const tab = await (await context({})).newPage();
  const { origin } = new URL(site.url);
  tab.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) troubles.push(request.url());
  });
  tab.on("pageerror", ({ message }) => troubles.push(message));
  await tab.goto(site.at(locale, page), { waitUntil: "networkidle" });
  await isReady(tab);
  return tab;
}

/** Puts texts into the fields, and waits for the result. */
export async function paste(page: Page, body: string, headers: string): Promise<void> {
  await page.locator("textarea").nth(0).fill(body);
  await page.locator("textarea").nth(1).fill(headers);
  await settled(page);
}

/** Waits until what is shown is the result of what stands in the fields. */
export async function settled(page: Page): Promise<void> {
  await page.locator("[aria-busy=false] > *").first().waitFor();
  await page.locator("[aria-busy=false]").waitFor();
}

/** Body, headers and secret. */
export async function fields(page: Page): Promise<string[]> {
  return Promise.all((await page.locator("textarea, #secret").all()).map((field) => field.inputValue()));
}

/** What is in the clipboard when a button was clicked and has said so. */
export async function copied(page: Page, name: "json" | "test" | "link", said = ""): Promise<string> {
  const place = page.locator("section div").nth(["json", "test", "link"].indexOf(name));
  await place.getByRole("button").click();
  await place
    .getByRole("status")
    .filter({ hasText: said === "" ? /\S/ : said })
    .waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}
