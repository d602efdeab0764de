/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fileOf, isReady, locales, site } from "../site.ts";
import { copied, delivery, headersOf, opened, paste, path, secret, settled } from "./playground.ts";

describe("nothing leaves the page", () => {
  test.for(locales)("whatever is done there, and samples are its own scripts (%s)", async (locale) => {
    const page = await opened(locale);
    const { origin } = new URL(site.url);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("websocket", (socket) => requests.push(socket.url()));

    await paste(page, JSON.stringify(delivery, null, 2), headersOf("0".repeat(64)));
    await page.locator("#secret").fill(secret);
    await page.locator("[data-proof=mismatch]").waitFor();
    await page.getByRole("radio").nth(1).check();
    await page.getByRole("combobox").selectOption("huntflow@v2/APPLICANT");
    await settled(page);
    for (const name of ["json", "test", "link"] as const) await copied(page, name);
    for (const link of await page.locator("nav a:visible, footer a:visible").all()) await link.hover();
    await page.locator("li button").first().click();
    expect(requests).toEqual([]);

    await page.locator("summary").first().click();
    await page.locator("details li button").last().click();
    await settled(page);

    expect(requests.length).toBeLessThanOrEqual(1);
    expect(requests.filter((url) => !(url.startsWith(origin) && url.endsWith(".js")))).toEqual([]);
  });

  test.for(locales)("because its policy comes first and forbids it (%s)", async (locale) => {
    const html = readFileSync(fileOf(site.folder, site.base, new URL(site.at(locale, path)).pathname) ?? "", "utf8");
    const page = await opened(locale);

    const tried = await page.evaluate(async () => {
      const fails = async (attempt: () => unknown) => {
        // What a debugger evaluates may do everything; what runs later is the page's own.
        await new Promise((later) => setTimeout(later));
        try {
          await attempt();
          return false;
        } catch {
          return true;
        }
      };
      const request = new XMLHttpRequest();
      return {
        fetch: await fails(() => fetch(location.href)),
        foreign: await fails(() => fetch("https://example.com/")),
        request: await fails(() => {
          request.open("GET", location.href, false);
          request.send();
        }),
        // biome-ignore lint/security/noGlobalEval: it is to be refused
        eval: await fails(() => eval("1")),
        code: await fails(() => new Function("return 1")()),
      };
    });

    expect(tried).toEqual({ fetch: true, foreign: true, request: true, eval: true, code: true });
    expect(html).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="default-src 'self'; connect-src 'none'; worker-src 'none'; script-src 'self'( 'sha256-[\w+/]+=')+; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'">/,
    );
  });

  test("and it is entered and left by full loads, so that the policy holds there and nowhere else", async () => {
    const page = await opened("fr", "/glossary/");
    const isSame = () => page.evaluate(() => "mark" in window);
    const mayFetch = () =>
      page.evaluate(() =>
        fetch(location.href).then(
          ({ ok }) => ok,
          () => false,
        ),
      );
    const follow = async (name: string) => {
      await page.evaluate(() => Object.assign(window, { mark: true }));
      await page.getByRole("link", { name, exact: true }).filter({ visible: true }).first().click();
      await page.waitForURL(name === "Glossaire" ? "**/glossary/" : "**/playground/");
      await isReady(page);
    };

    expect([await mayFetch(), await page.getByRole("combobox").count()]).toEqual([true, 1]);
    await follow("Bac à sable");
    expect([await isSame(), await mayFetch(), await page.locator("nav [role=combobox]").count()]).toEqual([
      false,
      false,
      0,
    ]);
    await follow("Glossaire");
    expect([await isSame(), await mayFetch()]).toEqual([false, true]);
    await page.goBack();
    await isReady(page);
    expect(await mayFetch()).toBe(false);
  });
});
