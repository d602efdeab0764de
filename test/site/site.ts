import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launch } from "./browser.ts";

export const project = join(import.meta.dirname, "../..");
export const locales = ["fr", "ru", "en"] as const;
export type Locale = (typeof locales)[number];

/** A built site, served on loopback. */
export interface Site {
  /** Where the default language begins, with `/` at its end: `http://127.0.0.1:40123/`. */
  readonly url: string;
  /** The path of `url`: `/`, or what the site was built for with `DOCS_BASE_URL`. */
  readonly base: string;
  readonly folder: string;
  /** All pages of a language, from its sitemap, as paths below that language's root: `/huntflow/v2/PING/`. */
  pages(locale: Locale): string[];
  /** The address of such a page. */
  at(locale: Locale, page: string): string;
  /** An absolute address of the build, such as a canonical link, as it is served here. */
  served(address: string): string;
  close(): Promise<void>;
}

/** The built site, for the tests of a file that imports it: there from the file's own hooks on. */
export let site: Site;
/** Chromium, likewise. */
export let browser: Browser;

beforeAll(async () => {
  site = await startSite();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Serves `SITE` of the environment, or `docs/build`; unknown addresses get its `404.html`. */
async function startSite(): Promise<Site> {
  const folder = process.env.SITE ?? join(project, "docs/build");
  if (!existsSync(join(folder, "sitemap.xml"))) {
    throw new Error(`There is no built site in ${folder}. Run \`npm run docs:build\` first.`);
  }
  const home = homeOf(folder);
  const base = new URL(home).pathname;
  const server = createServer(({ url = "/" }, response) => {
    const file = fileOf(folder, base, url);
    const type = types[extname(file ?? "")] ?? "application/octet-stream";
    if (file === undefined) response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
    else response.writeHead(200, { "content-type": type, "cache-control": "max-age=600" });
    response.end(readFileSync(file ?? join(folder, "404.html")));
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  // An address with a port, because it listens on a host.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const rootOf = (locale: Locale) => (locale === "fr" ? base : `${base}${locale}/`);
  return {
    url: origin + base,
    base,
    folder,
    pages: (locale) =>
      addressesOf(join(folder, locale === "fr" ? "" : locale, "sitemap.xml")).map(
        (address) => `/${new URL(address).pathname.slice(rootOf(locale).length)}`,
      ),
    at: (locale, page) => origin + rootOf(locale) + page.slice(1),
    served: (address) => origin + address.replace(new URL(home).origin, ""),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** Runs a task for each item, so many at a time, each worker in a page that it uses again; results keep the items' order. */
export async function eachInBrowser<T, R>(
  context: BrowserContext,
  items: readonly T[],
  task: (page: Page, item: T) => Promise<R>,
  workers = 4,
): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const work = async () => {
    const page = await context.newPage();
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
      results[entry[0]] = await task(page, entry[1]);
      await page.removeAllListeners();
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results;
}

/** Waits until the page's scripts have taken over what the server wrote, and its head. */
export async function isReady(page: Page): Promise<void> {
  await page.waitForSelector("html[data-has-hydrated=true]", { state: "attached" });
  await page.waitForSelector("meta[property='og:locale']", { state: "attached" });
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
  ".yaml": "application/yaml; charset=utf-8",
};

/** The file behind a request, or undefined. */
export function fileOf(folder: string, base: string, url: string): string | undefined {
  const path = decodeURIComponent(new URL(url, "http://site").pathname);
  if (!path.startsWith(base)) return undefined;
  const file = join(folder, path.slice(base.length), path.endsWith("/") ? "index.html" : "");
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Where the build says that the site stands. */
function homeOf(folder: string): string {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const home = html.match(/rel="?canonical"? href="?([^\s">]+)/)?.[1];
  if (home === undefined) throw new Error(`The front page of ${folder} has no canonical address.`);
  return home;
}

function addressesOf(sitemap: string): string[] {
  return [...readFileSync(sitemap, "utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
}
