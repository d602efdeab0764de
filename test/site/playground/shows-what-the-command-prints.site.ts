/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { LocatedIssue, MessageReport } from "../../../src/testing/report.ts";
import { contracts } from "../../contracts.ts";
import { reportsOn } from "../../docs/built-command.ts";
import { mutantsOf } from "../../mutants.ts";
import { pick, seeded, seedOfRun } from "../../random.ts";
import { type Locale, locales } from "../site.ts";
import { fields, opened, paste, settled } from "./playground.ts";

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

/** What the command prints for the same, as the page would show it. */
function commandOn(seen: readonly Seen[], locale: Locale, isStrict: boolean): Shown[][] {
  const texts = seen.map(({ body, headers }) => {
    const entries = headers.split("\n").map((line) => line.split(": "));
    const recording = `{"headers":${JSON.stringify(Object.fromEntries(entries))},"payload":\n${body}\n}`;
    return headers === "" ? body : recording;
  });
  return reportsOn(texts, locale, isStrict).map(({ messages }, index) =>
    messages.map((message) => shownOf(message, seen[index]?.headers ?? "")),
  );
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
