/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { inject } from "vitest";
import { overflowOf, widths } from "./looks.ts";
import { browser, eachInBrowser, isReady, type Locale, locales, site } from "./site.ts";

/** What a browser saw of one page. */
export interface Seen extends Facts {
  readonly locale: Locale;
  /** As `Site.pages` names it. */
  readonly page: string;
  readonly url: string;
  /** Errors of scripts and on the console, and requests that failed. */
  readonly troubles: readonly string[];
  /** Requests to another origin. */
  readonly foreign: readonly string[];
  readonly texts: readonly (readonly [lang: string, text: string])[];
  /** As `overflowOf` tells it. */
  readonly overflow: Readonly<Record<number, number>>;
}

type Facts = Awaited<ReturnType<typeof factsOf>>;

/** Every page in every language; the pages are visited once per run, by whichever test asks first. */
export async function crawl(): Promise<readonly Seen[]> {
  const file = join(inject("folder"), "seen.json");
  const { origin } = new URL(site.url);
  if (!existsSync(file)) {
    const context = await browser.newContext();
    const all = locales.flatMap((locale) => site.pages(locale).map((page) => ({ locale, page })));
    const seen = await eachInBrowser(context, all, (page, { locale, page: path }) => visit(page, locale, path), 6);
    writeFileSync(file, JSON.stringify(seen).replaceAll(origin, "http://site"));
    await context.close();
  }
  // Each test file has a server of its own, with a port of its own.
  return JSON.parse(readFileSync(file, "utf8").replaceAll("http://site", origin)) as Seen[];
}

async function visit(page: Page, locale: Locale, path: string): Promise<Seen> {
  const url = site.at(locale, path);
  const { origin } = new URL(url);
  const troubles: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) foreign.push(request.url());
  });
  await page.setViewportSize({ width: widths[0], height: 900 });
  await page.goto(url, { waitUntil: "networkidle" });
  await isReady(page);
  const facts = await factsOf(page);
  const texts = await textsOf(page);
  const overflow = await overflowOf(page);
  return { ...facts, texts, locale, page: path, url, overflow, troubles: [...troubles], foreign: [...foreign] };
}

function factsOf(page: Page) {
  return page.evaluate(() => {
    const pairs = (selector: string, name: string, value: string) =>
      [...document.querySelectorAll(selector)].map(
        (found) => [found.getAttribute(name) ?? "", found.getAttribute(value) ?? ""] as const,
      );
    return {
      lang: document.documentElement.lang,
      title: document.title,
      headings: document.querySelectorAll("h1").length,
      links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]:not([href='#'])")].map(({ href }) => href),
      ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
      canonical: document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "",
      alternates: Object.fromEntries(pairs("link[rel=alternate][hreflang]", "hreflang", "href")),
      meta: Object.fromEntries([
        ...pairs("meta[property]", "property", "content"),
        ...pairs("meta[name]", "name", "content"),
      ]),
    };
  });
}

/** Everything that a page writes or lets be read aloud, code aside, with the language it says it is in. */
export async function textsOf(page: Page): Promise<[lang: string, text: string][]> {
  const texts = await page.evaluate(() => {
    const langOf = (element: Element | null) => element?.closest("[lang]")?.getAttribute("lang") ?? "";
    const found: [lang: string, text: string][] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element?.closest("code, pre, kbd, samp, script, style, noscript, textarea")) continue;
      found.push([langOf(element), node.nodeValue ?? ""]);
    }
    for (const name of ["placeholder", "aria-label", "title", "alt", "data-label"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        found.push([langOf(element), element.getAttribute(name) ?? ""]);
      }
    }
    const description = document.querySelector("meta[name=description]")?.getAttribute("content") ?? "";
    const { lang } = document.documentElement;
    return [...found, [lang, document.title] as const, [lang, description] as const];
  });
  const cleaned = texts.map(([lang, text]) => `${lang}\n${text.replaceAll(/\s+/g, " ").trim()}`);
  return [...new Set(cleaned)].map((text) => text.split("\n") as [lang: string, text: string]);
}
