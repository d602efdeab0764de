/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import {
  contractIn,
  type Deviation,
  type FieldFacts,
  fieldsBelow,
  messagesOf,
  type Provider,
  type Version,
} from "./contract.ts";
import { browser, eachInBrowser, type Locale, locales, site } from "./site.ts";

let context: BrowserContext;
const pages = new Map<Locale, Promise<Visited[]>>();

beforeAll(async () => {
  context = await browser.newContext({ javaScriptEnabled: false });
});

/** How a page names the two witnesses that every provider has. */
const common: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  fr: { documented: "documenté", sampled: "vu dans un exemple" },
  ru: { documented: "описано", sampled: "есть в примере" },
  en: { documented: "documented", sampled: "seen in a sample" },
};

/** A field as a page shows it, what is below it aside. */
interface Shown {
  readonly name: string;
  readonly text: string;
  readonly badges: readonly string[];
  readonly values: readonly { readonly value: string; readonly text: string; readonly badges: readonly string[] }[];
}

type Visited = ReturnType<typeof messagesOf>[number] & {
  readonly shown: Readonly<Record<string, Shown>>;
  readonly text: string;
  readonly samples: readonly string[];
};

test.for(locales)(
  "every field of every message stands on its page with all that is said of it (%s)",
  async (locale) => {
    const contract = contractIn(site, locale);

    const results = (await visited(locale)).map(({ message, provider, page, shown }) => {
      const titles = { ...common[locale], ...titlesOf(contract["x-providers"][provider]) };
      const fields = [
        ...fieldsBelow(contract, message.payload),
        ...fieldsBelow(contract, message.headers ?? {}, "header."),
      ];
      const extra = Object.keys(shown).filter((id) => !fields.some((field) => field.id === id));
      return {
        count: fields.length,
        wrong: [
          ...fields.flatMap((field) =>
            missing(field, shown[field.id], titles).map((what) => `${page}#${field.id} ${what}`),
          ),
          ...extra.map((id) => `${page}#${id} is in no contract`),
        ],
      };
    });

    const count = results.reduce((sum, result) => sum + result.count, 0);
    console.log(`${locale}: ${count} fields`);
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(count).toBeGreaterThan(2000);
  },
);

test.for(locales)("every message's page says what the contract says of the message itself (%s)", async (locale) => {
  const wrong = (await visited(locale)).map(({ message, channel, page, text }) => {
    const { name, title, summary, description, payload, examples = [] } = message;
    const sentences = [
      ...[
        name,
        title,
        summary,
        description,
        payload["x-batch"],
        message["x-may-be-empty"],
        message["x-may-be-unsigned"],
      ],
      ...(channel["x-endpoint"] === undefined ? [] : [channel.description]),
      ...sentencesOf(message["x-deviations"]),
      ...Object.values(message["x-changes"] ?? {}),
      ...examples.map((example) => example.summary),
    ];
    return absent(sentences, text).map((sentence) => `${page} ${sentence}`);
  });

  expect(wrong.flat()).toEqual([]);
});

test.for(locales)("every sample is the contract's example (%s)", async (locale) => {
  const wrong = (await visited(locale)).filter(({ message, samples }) => {
    const payloads = (message.examples ?? []).flatMap(({ payload }) => (payload === undefined ? [] : [payload]));
    return JSON.stringify(samples.map((sample) => JSON.parse(sample))) !== JSON.stringify(payloads);
  });

  expect(wrong.map(({ page }) => page)).toEqual([]);
});

test.for(locales)("every provider's page says how deliveries arrive, and who says so (%s)", async (locale) => {
  const providers = Object.entries(contractIn(site, locale)["x-providers"]);

  const wrong = await eachInBrowser(context, providers, async (page, [id, provider]) => {
    const { title, summary, setup, witnesses = {}, versions, deviations } = provider;
    await page.goto(site.at(locale, `/${id}/`));
    const sentences = [
      ...[title, summary],
      ...Object.values(setup)
        .flat()
        .filter((sentence) => typeof sentence === "string"),
      ...Object.values(witnesses).flatMap((witness) => [witness.title, witness.summary]),
      ...sentencesOf(deviations),
      ...Object.values(versions).flatMap((version) => [
        ...[version.request, version.batch, version.signature.description, version.signature.absent],
        ...(version.current ? acknowledgementOf(version) : []),
        ...(version.announced ?? []).flatMap((event) => [event.label, event.group, event.summary]),
        ...sentencesOf(version.deviations),
      ]),
    ];
    return absent(sentences, await textOf(page)).map((sentence) => `/${id}/ ${sentence}`);
  });

  expect(wrong.flat()).toEqual([]);
});

test.for(locales)(
  "what is new in a version, and what to do about it, stands on the page of versions (%s)",
  async (locale) => {
    const versions = contractIn(site, locale)["x-providers"].huntflow?.versions ?? {};
    const page = await context.newPage();

    await page.goto(site.at(locale, "/huntflow/versions/"));

    const sentences = Object.values(versions).flatMap((version) => [
      ...[version.summary, ...(version.upgrade ?? [])],
      // What counts as an answer today stands on the provider's page.
      ...(version.current ? [] : acknowledgementOf(version)),
    ]);
    expect(absent(sentences, await textOf(page))).toEqual([]);
    expect(sentences.length).toBeGreaterThan(4);
  },
);

test.for(locales)(
  "what the vendors' webhooks are for stands on the page that explains webhooks (%s)",
  async (locale) => {
    const uses = Object.values(contractIn(site, locale)["x-providers"]).flatMap((provider) => provider.uses ?? []);
    const page = await context.newPage();

    await page.goto(site.at(locale, "/webhooks/"));

    expect(absent(uses, await textOf(page))).toEqual([]);
    expect(uses.length).toBeGreaterThan(4);
  },
);

/** Every message with what its page shows without scripts; each page is visited once. */
function visited(locale: Locale): Promise<Visited[]> {
  const all =
    pages.get(locale) ??
    eachInBrowser(context, messagesOf(contractIn(site, locale)), async (page, found) => {
      await page.goto(site.at(locale, found.page));
      const samples = await page.locator(".sample .theme-code-block.language-json code").allTextContents();
      return { ...found, shown: await fieldsOn(page), text: await textOf(page), samples };
    });
  pages.set(locale, all);
  return all;
}

/** Every field of an event's page, by its anchor. */
function fieldsOn(page: Page): Promise<Record<string, Shown>> {
  return page.evaluate(() => {
    const badgesOf = (element: Element | null | undefined) =>
      [...(element?.querySelectorAll(":scope > .badge") ?? [])].map((badge) => badge.textContent?.trim() ?? "");
    const shown: Record<string, Shown> = {};
    for (const field of document.querySelectorAll(".field")) {
      const own = field.cloneNode(true) as Element;
      for (const below of own.querySelectorAll(".field__members")) below.remove();
      shown[field.id] = {
        name: own.querySelector(".field__name")?.textContent ?? "",
        text: own.textContent ?? "",
        badges: badgesOf(own.querySelector(":scope > .provenance")),
        values: [...own.querySelectorAll(".values dl > div")].map((value) => ({
          value: value.querySelector("dt")?.textContent ?? "",
          text: value.querySelector("dd")?.textContent ?? "",
          badges: badgesOf(value.querySelector(".provenance")),
        })),
      };
    }
    return shown;
  });
}

/** What a page does not say of a field. */
function missing(field: FieldFacts, shown: Shown | undefined, titles: Readonly<Record<string, string>>): string[] {
  if (shown === undefined) return ["is not there"];
  const named = (said: readonly string[]) => said.map((name) => titles[name] ?? `untitled witness ${name}`);
  return [
    ...(shown.name === field.name ? [] : [`is called ${shown.name}`]),
    ...absent(field.sentences, shown.text).map((sentence) => `lacks “${sentence}”`),
    ...named(field.said)
      .filter((title) => !shown.badges.includes(title))
      .map((title) => `lacks the badge “${title}”`),
    ...field.values.flatMap(({ value, meaning, said }) => {
      const found = shown.values.find((other) => other.value === value);
      if (found === undefined) return [`lacks the value ${value}`];
      // That only the vendor's page lists a value goes without saying.
      const badges = said.join() === "documented" ? [] : named(said).filter((title) => !found.badges.includes(title));
      return [...absent([meaning], found.text), ...badges].map((what) => `lacks “${what}” at the value ${value}`);
    }),
  ];
}

function titlesOf(provider: Provider | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(provider?.witnesses ?? {}).map(([name, { title }]) => [name, title]));
}

function sentencesOf(deviations: readonly Deviation[] = []): string[] {
  return deviations.flatMap(({ documented, sent, accepted }) => [documented, sent, accepted]);
}

async function textOf(page: Page): Promise<string> {
  return (await page.locator("main").textContent()) ?? "";
}

/** Sentences that a text does not have. Names that a sentence quotes are code on a page, so quotation marks and blanks do not count. */
function absent(sentences: readonly (string | undefined)[], text: string): string[] {
  const bare = (words: string) => words.replaceAll(/[\s“”«»„]+/g, "");
  const whole = bare(text);
  return sentences.filter((sentence) => sentence !== undefined && !whole.includes(bare(sentence))) as string[];
}

function acknowledgementOf({ acknowledgement: { description, otherwise, history = [] } }: Version): string[] {
  const changes = history.flatMap(({ since, statuses, applies }) => [since, statuses.join(", "), applies]);
  return [description, otherwise, ...changes];
}
