/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { contractIn, fieldsBelow, type Message, messagesOf } from "./contract.ts";
import { browser, fileOf, isReady, type Locale, locales, site } from "./site.ts";

const large = "/huntflow/v2/APPLICANT/";
const photo = "event.applicant.photo.url";
/** Where a page shows the body of a sample. */
const body = ".sample .theme-code-block.language-json";

test("without scripts every field can be unfolded, and every panel is shown", async () => {
  const page = await opened("fr", large, { javaScriptEnabled: false });
  const fields = fieldsOf("fr", large);
  const panels = page.locator("[role=tabpanel]");

  const closed = page.locator(".fields details:not([open]) > summary");
  while ((await closed.count()) > 0) await closed.first().click();

  expect(fields).toContain(photo);
  expect(await hidden(page, fields)).toEqual([]);
  expect(await panels.count()).toBe(3);
  expect(await panels.filter({ visible: true }).count()).toBe(3);
  expect(await page.locator(".tree__buttons, [role=tablist]").filter({ visible: true }).count()).toBe(0);
  await page.context().close();
});

test("without scripts the receiver is shown in all languages, one below the other", async () => {
  const page = await opened("en", "/huntflow/", { javaScriptEnabled: false });

  for (const words of ['from "hirehooks/huntflow"', "const chunks = [];", "<?php", "import hashlib"]) {
    expect(await page.locator("pre").filter({ hasText: words, visible: true }).count(), words).toBeGreaterThan(0);
  }
  await page.context().close();
});

test.for(locales)("without scripts every page can be reached from the first by links (%s)", (locale) => {
  const pages = new Set(site.pages(locale).map((page) => site.at(locale, page)));
  const reached = new Set([site.at(locale, "/")]);

  for (const url of reached) {
    const html = readFileSync(fileOf(site.folder, site.base, new URL(url).pathname) ?? "", "utf8");
    for (const [, href = ""] of html.matchAll(/<a [^>]*href="?([^\s"#>]+)/g)) {
      const link = new URL(href, url).href;
      if (pages.has(link)) reached.add(link);
    }
  }

  expect([...pages].filter((url) => !reached.has(url))).toEqual([]);
});

test.for(locales)("a link to a field unfolds what it is folded into (%s)", async (locale) => {
  const page = await opened(locale, large);
  expect(await hidden(page, [photo])).toEqual([photo]);

  await page.evaluate((id) => {
    location.hash = id;
  }, photo);
  await expect.poll(() => isInView(page, photo)).toBe(true);
  await page.goto("about:blank");
  await page.goto(`${site.at(locale, large)}#${photo}`);
  await isReady(page);
  await expect.poll(() => isInView(page, photo)).toBe(true);
  await page.context().close();
});

test("a link to a field shows it even to those who looked at the schema last", async () => {
  const page = await opened("en", "/huntflow/v2/OFFER/");
  await page.getByRole("tab", { name: "JSON Schema" }).click();

  await page.goto(`${site.at("en", large)}#${photo}`);
  await isReady(page);

  await expect.poll(() => isInView(page, photo)).toBe(true);
  await page.context().close();
});

test("all fields can be unfolded and folded at once", async () => {
  const page = await opened("en", large);
  const fields = fieldsOf("en", large);

  await page.getByRole("button", { name: "Expand all" }).click();
  expect(await hidden(page, fields)).toEqual([]);
  await page.getByRole("button", { name: "Collapse all" }).click();

  expect((await hidden(page, fields)).length).toBe(fields.filter((id) => id.includes(".")).length);
  await page.context().close();
});

test("tabs are operated with the keyboard", async () => {
  const page = await opened("en", large);
  const [fields, schema] = await page.getByRole("tab").all();

  await fields?.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");

  expect(await schema?.getAttribute("aria-selected")).toBe("true");
  expect(await fields?.getAttribute("aria-selected")).toBe("false");
  expect(await page.getByText('"definitions"').first().isVisible()).toBe(true);
  await page.context().close();
});

test("the button of a sample copies the sample and nothing else", async () => {
  const page = await opened("en", large, { permissions: ["clipboard-read", "clipboard-write"] });
  const [found] = messagesOf(contractIn(site, "en")).filter((other) => other.page === large);

  const copied: unknown[] = [];
  for (const sample of await page.locator(body).all()) {
    await sample.hover();
    await sample.getByRole("button", { name: "Copy" }).click();
    await sample.getByRole("button", { name: "Copied" }).waitFor();
    copied.push(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())));
  }

  expect(copied).toEqual(payloadsOf(found?.message));
  expect(copied.length).toBeGreaterThan(0);
  await page.context().close();
});

test("print shows every field", async () => {
  const page = await opened("en", large);

  await page.emulateMedia({ media: "print" });

  expect(await hidden(page, fieldsOf("en", large))).toEqual([]);
  await page.context().close();
});

test("a page of an event asks for neither search nor playground until they are used", async () => {
  const requests: string[] = [];
  const page = await opened("en", large, {}, (url) => requests.push(url));
  await page.getByRole("button", { name: "Expand all" }).click();
  expect(await hidden(page, [photo])).toEqual([]);

  expect(requests.filter((url) => /pagefind|playground/.test(url))).toEqual([]);
  await page.getByRole("combobox").focus();
  await expect.poll(() => requests.some((url) => url.includes("pagefind"))).toBe(true);
  await page.context().close();
});

test.for(locales)(
  "one link leads from the first page to the header that proves a Huntflow delivery (%s)",
  async (locale) => {
    const page = await opened(locale, "/");

    await page
      .locator(`main a[href="${new URL(site.at(locale, "/huntflow/")).pathname}"]`)
      .first()
      .click();
    await page.waitForURL(site.at(locale, "/huntflow/"));

    const header = page.locator('[id="header.X-Huntflow-Signature"]');
    expect(await header.isVisible()).toBe(true);
    expect(await header.textContent()).toContain("HMAC-SHA256");
    await page.context().close();
  },
);

test.for(locales)("one link leads from the first page to the fields of drag_applicant (%s)", async (locale) => {
  const page = await opened(locale, "/");

  await page.locator("main a", { hasText: "drag_applicant" }).first().click();
  await page.waitForURL(site.at(locale, "/flatchr/v1/drag_applicant/"));

  const field = page.locator('[id="data.applicant"]');
  await field.waitFor();
  expect(await field.textContent()).toContain("vacancy_id");
  await page.context().close();
});

function payloadsOf(message: Message | undefined): unknown[] {
  return (message?.examples ?? []).flatMap(({ payload }) => (payload === undefined ? [] : [payload]));
}

/** A page in a context of its own; ready for use where it has scripts. */
async function opened(
  locale: Locale,
  path: string,
  options: BrowserContextOptions = {},
  onRequest?: (url: string) => void,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  if (onRequest) page.on("request", (request) => onRequest(request.url()));
  await page.goto(site.at(locale, path));
  if (options.javaScriptEnabled !== false) await isReady(page);
  return page;
}

function fieldsOf(locale: Locale, path: string): string[] {
  const contract = contractIn(site, locale);
  const found = messagesOf(contract).find(({ page }) => page === path);
  return fieldsBelow(contract, found?.message.payload ?? {}).map(({ id }) => id);
}

/** Which of the elements with these ids cannot be seen on the page, wherever it is scrolled to. */
function hidden(page: Page, ids: readonly string[]): Promise<string[]> {
  return page.evaluate((all) => all.filter((id) => !document.getElementById(id)?.checkVisibility()), ids);
}

function isInView(page: Page, id: string): Promise<boolean> {
  return page.evaluate((found) => {
    const element = document.getElementById(found);
    const { top = -1 } = element?.querySelector(".field__name")?.getBoundingClientRect() ?? {};
    return element?.checkVisibility() === true && top >= 0 && top < innerHeight;
  }, id);
}
