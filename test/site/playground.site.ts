/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import type { CheckReport, LocatedIssue, MessageReport } from "../../src/testing/report.ts";
import { contracts } from "../contracts.ts";
import { mutantsOf } from "../mutants.ts";
import { pick, seeded, seedOfRun } from "../random.ts";
import { browser, fileOf, isReady, type Locale, locales, project, site } from "./site.ts";

const contexts: BrowserContext[] = [];
/** What no page may ever do. */
const troubles: string[] = [];

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(troubles.splice(0)).toEqual([]);
});

describe("the page shows what the command prints", () => {
  test.for(locales)("for every sample of the contract, tolerant and strict (%s)", async (locale) => {
    const page = await opened(locale);
    const equal: boolean[] = [];

    for (const isStrict of [false, true]) {
      const seen = await seenOf(samples, async (id) => {
        await page.locator("main button").first().click();
        await page.evaluate((fragment) => location.replace(fragment), `#sample=${encodeURIComponent(id)}`);
        await page.waitForFunction(() => document.querySelector("textarea")?.value !== "");
        await page
          .getByRole("radio")
          .nth(isStrict ? 1 : 0)
          .check();
        return page;
      });
      const printed = commandOn(seen, locale, isStrict);
      expect(seen.map(({ shown }) => shown)).toEqual(printed);
      equal.push(...seen.map(({ shown }, index) => JSON.stringify(shown) === JSON.stringify(printed[index])));
    }

    console.info(`${locale}: ${equal.filter(Boolean).length}/${equal.length} results equal the command's`);
    expect(equal.length).toBeGreaterThanOrEqual(54);
  });

  test("for 100 seeded mutants", async () => {
    const page = await opened("en");
    const random = seeded(seedOfRun());
    const all = [...mutantsOf(random)];
    const mutants = Array.from({ length: 100 }, () => pick(random, all));

    const seen = await seenOf(mutants, async ({ payload, headers = {} }) => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      await paste(page, JSON.stringify(payload, null, 2), lines.join("\n"));
      return page;
    });

    const printed = commandOn(seen, "en", false);
    const equal = seen.filter(({ shown }, index) => JSON.stringify(shown) === JSON.stringify(printed[index]));
    console.info(`${equal.length}/${mutants.length} results equal the command's`);
    expect(seen.map(({ shown }) => shown)).toEqual(printed);
  });
});

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

describe("what is pasted", () => {
  const markup = "<img src=x onerror=window.hit=1><script>window.hit=1</script>";

  test("stays inert, in bodies, names, headers and links", async () => {
    const page = await opened("en");
    const body = JSON.stringify({ event: markup, export_key: "k", [markup]: { [markup]: markup } }, null, 2);

    for (const text of [body, JSON.stringify({ headers: { "X-Huntflow-Event": markup }, payload: {} }), markup]) {
      await paste(page, text, `${markup}: ${markup}\nX-A: ${markup}`);
    }
    await page.evaluate((fragment) => location.replace(fragment), `#sample=${encodeURIComponent(markup)}`);
    await page.getByRole("alert").waitFor();

    expect(await page.getByRole("alert").innerText()).toContain(markup);
    expect(await page.locator("main :is(img, script)").count()).toBe(0);
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
  });

  test.each([
    ["no JSON", '{\n "a": }', "", /^not JSON.*Not JSON: value expected at line 2, column 7\./],
    [
      "__proto__",
      '{"__proto__": 1, "event": "job.created", "export_key": "k"}',
      "",
      /valid.*1 notice.*no member “__proto__”/,
    ],
    ["nothing", "", "", /^Nothing has been pasted yet/],
    ["an array", "[1, 2]", "", /^not recognised.*Nothing tells whose delivery this is/],
    [
      "an array of an array's provider",
      '[{"type":"job","event":"delete","data":{"job_id":"1"}},{}]',
      "",
      /^Message 1.*valid.*Message 2.*not recognised/,
    ],
    ["a recording", '{"headers":{"X-Huntflow-Event":"PING"}}', "A: 1", /^What you pasted is a recording/],
    ["several documents", "{}\n{}", "A: 1", /^These are several documents/],
  ])("is explained: %s", async (_what, body, headers, said) => {
    const page = await opened("en");

    await paste(page, body, headers);

    expect((await page.locator("[aria-live]").last().innerText()).replaceAll(/\s+/g, " ")).toMatch(said);
  });

  test("with half a character is explained", async () => {
    const page = await opened("en");

    await page
      .locator("textarea")
      .first()
      .evaluate((field: HTMLTextAreaElement) => {
        field.focus();
        document.execCommand("insertText", false, `{"event": "${String.fromCharCode(0xd83d)}", "export_key": "k"}`);
      });
    await settled(page);

    expect(await page.locator("[aria-live]").last().innerText()).toMatch(
      /^At line 1, column 12 stands half a character/,
    );
  });

  test("twice as a header is explained", async () => {
    const page = await opened("en");

    await paste(page, "{}", "A: 1\na: 2\nno colon");

    expect(await page.locator("[aria-live]").first().innerText()).toBe(
      "Line 2 “a” is given more than once: the values are joined with a comma, as in HTTP.\nLine 3 There is no colon here; the line is left out.",
    );
  });

  test("of 5 MB is checked, and only what is in view is drawn", async () => {
    const page = await opened("en");
    const sizes: number[] = [];

    for (const indent of [0, 2]) {
      const element = { type: "job", event: "delete", data: { job_id: "1", more: "x".repeat(2000) } };
      const text = JSON.stringify(
        [...Array.from({ length: 2500 }, () => element), { ...element, data: 1 }],
        null,
        indent,
      );
      sizes.push(text.length);
      await page.evaluate((own) => navigator.clipboard.writeText(own), text);
      await page.locator("textarea, section[tabindex]").first().focus();
      await page.keyboard.press("Control+V");
      await page.locator("section[tabindex]").waitFor();
      await settled(page);
      expect(await page.getByText("… and 2451 more messages.").count()).toBe(1);
      expect(await page.locator("main *").count()).toBeLessThan(1500);
      await page.locator("section[tabindex]").evaluate((box) => box.scrollTo(0, box.scrollHeight));
      await expect
        .poll(() => page.locator("section[tabindex]").innerText())
        .toMatch(indent === 0 ? /^\[.* …\s*$/s : /\n\]\s*$/);
      await page.locator("li button").first().click();
      await expect.poll(() => page.locator("section[tabindex]").innerText()).toContain('"more"');
    }

    expect(Math.min(...sizes)).toBeGreaterThan(5_000_000);
  });

  test("with CR LF keeps its signature", async () => {
    const page = await opened("en");
    const body = JSON.stringify(delivery, null, 2).replaceAll("\n", "\r\n");
    await page.evaluate((own) => navigator.clipboard.writeText(own), body);
    await page.locator("textarea").first().focus();
    await page.keyboard.press("Control+V");
    await page
      .locator("textarea")
      .nth(1)
      .fill(headersOf(createHmac("sha256", secret).update(body).digest("hex")));

    await page.locator("#secret").fill(secret);

    await page.locator("[data-proof=valid]").waitFor();
  });
});

describe("with the keyboard or the mouse", () => {
  test("a finding leads to its place, in the body or in the headers", async () => {
    const page = await opened("en");
    await paste(page, JSON.stringify({ ...delivery, surprise: 1 }, null, 2), `Via: x\n${headersOf("abc")}`);
    const caret = () =>
      page.evaluate(() => {
        const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });

    await page.getByRole("button", { name: "“surprise”" }).click();
    expect(await caret()).toBe('"surprise"');
    await page.getByRole("button", { name: "/X-Huntflow-Signature" }).focus();
    await page.keyboard.press("Enter");

    expect(await caret()).toBe("X-Huntflow-Signature");
    expect(await page.locator("main :is(i, span)[class*=mark-]").allInnerTexts()).toEqual([
      '"x"',
      '"surprise"',
      "X-Huntflow-Signature",
    ]);
  });

  test("a sample is chosen, and the list can be left", async () => {
    const page = await opened("fr");
    await page.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("details li button").first().waitFor();

    await page.keyboard.press("Escape");
    expect(await page.locator("details[open]").count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await settled(page);

    expect(await page.locator("article").innerText()).toMatch(/^valide\s+flatchr@v1\/new_applicant/);
    expect(await page.locator("details[open]").count()).toBe(0);
  });

  test("a sample that does not name its event can be checked as what it is", async () => {
    const page = await opened("en", `${path}#sample=huntflow%2Fv1%2FVACANCY%2Fedit`);
    await page.locator("[data-verdict=unrecognised]").waitFor();

    await page.getByRole("button", { name: "Check it as huntflow@v1/VACANCY" }).click();

    await page.locator("[data-verdict=valid]").waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("huntflow@v1/VACANCY");
  });
});

describe("what is copied", () => {
  const body = JSON.stringify({ event: "job.created", export_key: secret, time: "<img>" }, null, 2);

  test("as JSON is what the command prints", async () => {
    const page = await opened("ru");
    await paste(page, JSON.stringify(delivery, null, 2), "X-Huntflow-Event: APPLICANT");

    const json = await copied(page, "json");

    const recording = `{"headers":{"X-Huntflow-Event":"APPLICANT"},"payload":\n${JSON.stringify(delivery, null, 2)}\n}`;
    const args = [command, "check", "-", "--format", "json", "--locale", "ru"];
    expect(json).toBe(spawnSync(process.execPath, args, { input: recording, encoding: "utf8" }).stdout);
  });

  test("as a test runs and passes, and holds no secret", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hirehooks-copied-"));
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(project, join(folder, "node_modules/hirehooks"));
    const page = await opened("en");
    await paste(page, body, "");
    await page.locator("#secret").fill(secret);

    const text = await copied(page, "test");
    writeFileSync(join(folder, "copied.test.mjs"), text);
    const { status, stdout } = spawnSync(process.execPath, ["--test", "--test-reporter=tap", join(folder, "*.mjs")], {
      encoding: "utf8",
    });

    expect(text).toContain('"export_key": "***"');
    expect(text).not.toContain(secret);
    expect([status, /# pass 1\n/.test(stdout)]).toEqual([0, true]);
    rmSync(folder, { recursive: true });
  });

  test("as a link brings everything back but secrets, and nothing else is kept", async () => {
    const page = await opened("en");
    await paste(page, body, `Authorization: ${secret}\nX-Huntflow-Delivery: ${secret}`);
    await page.getByRole("radio").nth(1).check();
    await page.locator("#secret").fill(secret);
    await page.locator("[data-proof=same-secret]").waitFor();
    await settled(page);

    const link = await copied(page, "link");
    const other = await opened("en", path + new URL(link).hash);
    await settled(other);

    expect(link.startsWith(`${site.at("en", path)}#delivery=`)).toBe(true);
    expect(await fields(other)).toEqual([body.replace(secret, "***"), "X-Huntflow-Delivery: ***", ""]);
    expect(await other.getByRole("radio").nth(1).isChecked()).toBe(true);
    expect(await page.locator("main").innerText()).not.toContain(secret);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toMatch(new RegExp(`${secret}|job.created`));
  });

  test("is nothing where secrets cannot be found", async () => {
    const page = await opened("en");
    await paste(page, `{ export_key: '${secret}' }`, "");

    await page.evaluate(() => navigator.clipboard.writeText("before"));

    expect(await copied(page, "link", "This is not JSON")).toBe("before");
    expect(await copied(page, "test", "This is not JSON")).toBe("before");
  });
});

test("the playground's own scripts are at most 60 KB, compressed", async () => {
  const total = async (page: string, isFull: boolean) => {
    const tab = await context({}).then((own) => own.newPage());
    const scripts = new Map<string, Promise<Buffer>>();
    tab.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
    });
    await tab.goto(site.at("fr", page), { waitUntil: "networkidle" });
    if (isFull) await settled(tab);
    const sizes = [...scripts].map(async ([url, body]) => [url, gzipSync(await body, { level: 9 }).length] as const);
    return new Map(await Promise.all(sizes));
  };

  const [own, ordinary] = [await total(path, true), await total("/glossary/", false)];

  const sum = (sizes: Iterable<number>) => [...sizes].reduce((all, size) => all + size, 0);
  const alone = sum([...own].filter(([url]) => !ordinary.has(url)).map(([, size]) => size));
  const over = sum(own.values()) - sum(ordinary.values());
  console.info(
    `${(alone / 1000).toFixed(1)} KB that no other page loads, ${(over / 1000).toFixed(1)} KB more than the glossary`,
  );
  expect(alone).toBeLessThanOrEqual(60_000);
  expect(over).toBeLessThanOrEqual(60_000);
});

test.for(locales)("with findings it has nothing that axe names, and nothing is cut off (%s)", async (locale) => {
  // axe is put into the page, which lets in no script that is not its own.
  const own = await context({ bypassCSP: true, reducedMotion: "reduce" });
  const page = await own.newPage();
  await page.goto(site.at(locale, path));
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
  await paste(
    page,
    JSON.stringify({ ...delivery, event: { applicant: { id: "x", email: 1, y: {} } } }, null, 2),
    `${headersOf("abc")}\n<b>: 1`,
  );
  await page.locator("summary").first().click();
  await page.locator("details li button").first().waitFor();
  const found: string[] = [];

  for (const isOpen of [true, false]) {
    if (!isOpen) await page.keyboard.press("Escape");
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.waitForSelector(`html[data-theme=${colorScheme}]`);
        const { violations, overflow } = await page.evaluate(async () => {
          // The script that was put into the page.
          const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
          const { violations } = await axe.run({ resultTypes: ["violations"] });
          return { violations, overflow: document.documentElement.scrollWidth - innerWidth };
        });
        if (overflow > 0) found.push(`${width}: ${overflow} pixels too wide`);
        for (const { id, nodes } of violations) {
          found.push(...nodes.map(({ target }) => `${width} ${colorScheme} ${id}: ${target.join(" ")}`));
        }
      }
    }
  }

  expect(found).toEqual([]);
});

const path = "/playground/";
const command = join(project, "dist/cli/main.js");
const secret = "open sesame, 42";

/** A delivery with a fault and a notice. */
const delivery = {
  event: { applicant: { id: "x", first_name: "Анна 😀" }, applicant_log: { type: "COMMENT" } },
  meta: { version: "2.0", event_type: "APPLICANT" },
};

function headersOf(signature: string): string {
  return `X-Huntflow-Event: APPLICANT\nX-Huntflow-Delivery: 1\nX-Huntflow-Signature: ${signature}`;
}

/** The ids of all samples. */
const samples = contracts.flatMap(({ path: contract, messages }) =>
  messages.flatMap(({ event, samples }) => samples.map(({ name }) => `${contract}/${event}/${name}`)),
);

/** What stands in the fields of the page, and what it says of that. */
interface Seen {
  readonly body: string;
  readonly headers: string;
  readonly shown: readonly Shown[];
}

interface Shown {
  readonly verdict: string;
  readonly address: string;
  readonly findings: readonly (readonly [level: string, message: string, pointer: string, ...place: number[]])[];
}

/** What the page says of each item, once it was put there. */
async function seenOf<T>(items: readonly T[], put: (item: T) => Promise<Page>): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const item of items) {
    const page = await put(item);
    await settled(page);
    const [body = "", headers = ""] = await fields(page);
    seen.push({ body, headers, shown: await page.evaluate(shownHere) });
  }
  return seen;
}

function shownHere(): Shown[] {
  const textIn = (element: Element, selector: string) => element.querySelector(selector)?.textContent ?? "";
  return [...document.querySelectorAll("article")].map((article) => ({
    verdict: article.querySelector<HTMLElement>("[data-verdict]")?.dataset.verdict ?? "",
    address: textIn(article, "[data-verdict] code"),
    findings: [...article.querySelectorAll<HTMLElement>("li[data-level]")].map((finding) => {
      const [sentence, place] = finding.querySelectorAll("button > span");
      const pointer = place?.querySelector("code")?.textContent ?? "";
      const numbers =
        (place?.firstChild?.nodeName === "#text" ? place.firstChild.textContent : "")?.match(/\d+/g) ?? [];
      const message = [...(sentence?.childNodes ?? [])].filter(({ nodeName }) => nodeName === "#text");
      return [
        finding.dataset.level ?? "",
        message
          .map(({ textContent }) => textContent)
          .join("")
          .trim(),
        pointer.split(" ").at(-1) ?? "",
        ...numbers.map(Number),
      ] as const;
    }),
  }));
}

/** What the command prints for the same, as the page would show it; one run for all. */
function commandOn(seen: readonly Seen[], locale: Locale, isStrict: boolean): Shown[][] {
  const folder = mkdtempSync(join(tmpdir(), "hirehooks-playground-"));
  for (const [index, { body, headers }] of seen.entries()) {
    const entries = headers.split("\n").map((line) => line.split(": "));
    const recording = `{"headers":${JSON.stringify(Object.fromEntries(entries))},"payload":\n${body}\n}`;
    writeFileSync(join(folder, `${1000 + index}.json`), headers === "" ? body : recording);
  }
  const args = [command, "check", folder, "--format", "json", "--locale", locale, ...(isStrict ? ["--strict"] : [])];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  rmSync(folder, { recursive: true });
  const { files } = JSON.parse(stdout) as CheckReport;
  return files.map(({ messages }, index) => messages.map((message) => shownOf(message, seen[index]?.headers ?? "")));
}

function shownOf({ verdict, address = "", issues, notices }: MessageReport, headers: string): Shown {
  const names = headers.split("\n").map((line) => line.split(": ")[0]);
  const findingOf = (level: string, { message, pointer, half, line, column }: LocatedIssue) => {
    const inHeaders = names.indexOf(pointer.slice(1)) + 1;
    const place = half === "headers" ? [inHeaders].filter(Boolean) : [headers === "" ? line : line - 1, column];
    return [level, message, pointer, ...place] as const;
  };
  return {
    verdict,
    address,
    findings: [
      ...issues.map((issue) => findingOf("issue", issue)),
      ...notices.map((notice) => findingOf("notice", notice)),
    ],
  };
}

async function context(options: BrowserContextOptions): Promise<BrowserContext> {
  const own = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...options });
  contexts.push(own);
  return own;
}

/** A page that has come to rest; requests to elsewhere, and errors, are noted. */
async function opened(locale: Locale, page = path): Promise<Page> {
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
async function paste(page: Page, body: string, headers: string): Promise<void> {
  await page.locator("textarea").nth(0).fill(body);
  await page.locator("textarea").nth(1).fill(headers);
  await settled(page);
}

/** Waits until what is shown is the result of what stands in the fields. */
async function settled(page: Page): Promise<void> {
  await page.locator("[aria-busy=false] > *").first().waitFor();
  await page.locator("[aria-busy=false]").waitFor();
}

/** Body, headers and secret. */
async function fields(page: Page): Promise<string[]> {
  return Promise.all((await page.locator("textarea, #secret").all()).map((field) => field.inputValue()));
}

/** What is in the clipboard when a button was clicked and has said so. */
async function copied(page: Page, name: "json" | "test" | "link", said = ""): Promise<string> {
  const place = page.locator("section div").nth(["json", "test", "link"].indexOf(name));
  await place.getByRole("button").click();
  await place
    .getByRole("status")
    .filter({ hasText: said === "" ? /\S/ : said })
    .waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}
