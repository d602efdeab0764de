/// <reference lib="dom" />
import { beforeAll, expect, test } from "vitest";
import { contractIn } from "./contract.ts";
import { crawl, type Seen, textsOf } from "./crawl.ts";
import names from "./names.json" with { type: "json" };
import { browser, isReady, type Locale, locales, site } from "./site.ts";

/** Names that stand in every language. */
let everywhere: readonly string[];
let seen: readonly Pick<Seen, "page" | "locale" | "texts">[];

beforeAll(async () => {
  const { messages, schemas } = contractIn(site, "en").components;
  const events = Object.values(messages).map(({ name }) => name);
  const types = Object.keys(schemas).map((key) => key.split(".").at(-1) ?? key);
  // `EventName` heads the list of events; `event_type` is the field that an enum without a name is known by.
  everywhere = [...Object.values(others).flat(), ...events, ...types, "EventName", "event_type"];
  seen = [...(await crawl()), ...(await Promise.all(locales.map(shownLater)))];
});

const { "the same word in French and English": shared, "//": _, ...others } = names;
const cyrillic = /\p{Script=Cyrillic}/u;

test("what is said to be Russian is Russian, names aside", () => {
  const wrong = textsIn("ru").filter(([text]) => !cyrillic.test(text) && hasWords(text, everywhere));

  expect(sorted(wrong)).toEqual([]);
});

test("what is said to be French is not what the English page says, names and common words aside", () => {
  const english = new Set(textsIn("en").map(([text, page]) => `${page}\n${text}`));

  const wrong = textsIn("fr").filter(
    ([text, page]) => english.has(`${page}\n${text}`) && hasWords(text, [...everywhere, ...shared]),
  );

  expect(sorted(wrong)).toEqual([]);
});

test("what is said to be French or English has no Cyrillic in it, names aside", () => {
  const wrong = [...textsIn("fr"), ...textsIn("en")].filter(
    ([text]) => cyrillic.test(text) && !names.languages.includes(text),
  );

  expect(sorted(wrong)).toEqual([]);
});

test("every text is in one of the site's languages", () => {
  const languages = new Set(seen.flatMap(({ texts }) => texts.map(([lang]) => lang)));

  expect([...languages].toSorted()).toEqual(["en", "fr", "ru"]);
});

/** Texts of all twins of a page that say they are in a language; a page may quote others. */
function textsIn(lang: Locale): (readonly [text: string, page: string])[] {
  return seen.flatMap(({ page, texts }) =>
    texts.filter(([own, text]) => own === lang && /\p{L}/u.test(text)).map(([, text]) => [text, page] as const),
  );
}

/** Whether words are left of a text once names, files, addresses, versions and quotations are taken out. */
function hasWords(text: string, known: readonly string[]): boolean {
  const longest = known.toSorted((a, b) => b.length - a.length).map((name) => name.replaceAll(/[.*|]/g, "\\$&"));
  const name = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${longest.join("|")})(?![\p{L}\p{N}_])`, "gu");
  const rest = text
    .replaceAll(/«[^»]*»/g, "")
    .replaceAll(/(?<!\S)[\w.-]*(?:\/[\w.@-]+)*\.(?:html|js|json|md|mjs|php|py|sh|ts|ya?ml)(?!\S)/g, "")
    .replaceAll(/(?<!\S)(?:[a-z]+\.)+com\/[\w/-]+(?!\S)/g, "")
    .replaceAll(name, "")
    .replaceAll(/\bv\d+\b/g, "");
  return /\p{L}/u.test(rest);
}

/** Each text once, with the pages that have it. */
function sorted(found: readonly (readonly [text: string, page: string])[]): string[] {
  const pages = Map.groupBy(found, ([text]) => text);
  return [...pages]
    .map(([text, places]) => `${text} (${new Set(places.map(([, page]) => page)).size} pages: ${places[0]?.[1]})`)
    .toSorted();
}

/** What no page shows when it is opened: the page for unknown addresses, menus of a narrow screen, a copied sample. */
async function shownLater(locale: Locale): Promise<Pick<Seen, "page" | "locale" | "texts">> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  await page.goto(site.at(locale, "/404.html"));
  await isReady(page);
  const texts = await textsOf(page);
  await page.goto(site.at(locale, "/huntflow/"));
  await isReady(page);
  await page.locator(".navbar__toggle").click();
  await page.locator(".navbar-sidebar__back").waitFor();
  texts.push(...(await textsOf(page)));
  await page.locator(".navbar-sidebar__back").click();
  texts.push(...(await textsOf(page)));
  await page.locator(".navbar-sidebar__close").click();
  const blocks = page.locator(".theme-code-block").filter({ visible: true });
  const button = await blocks.first().getByRole("button").last().elementHandle();
  const name = await button?.getAttribute("aria-label");
  await button?.click();
  await page.waitForFunction(([own, before]) => own?.ariaLabel !== before, [button, name] as const);
  texts.push(...(await textsOf(page)));
  await context.close();
  return { page: "what is shown later", locale, texts };
}
