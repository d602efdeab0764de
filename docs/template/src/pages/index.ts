import stringify from "json-stringify-pretty-compact";
import { isSiteLocale, texts } from "../../../texts/index.ts";
import { type Reference, readReference } from "../model/reference.ts";
import { typeScriptOf } from "../model/typescript.ts";
import { enumsPage } from "./enums-page.ts";
import { eventPage, sampleId } from "./event-page.ts";
import { llmsFile, markdownPage } from "./markdown.ts";
import type { Page } from "./mdx.ts";
import { partials } from "./partials.ts";
import { providerPage } from "./provider-page.ts";
import { versionFolders } from "./version-folders.ts";
import { versionsPage } from "./versions-page.ts";

export type { Page } from "./mdx.ts";

export interface Site {
  /** The language of what the template says itself; English where it does not know the language. */
  readonly locale: string;
  /** The root of the site, with `/` at its end, where files for programs stand. */
  readonly root: string;
  /** The root of the language's pages. Links of `llms.txt` begin with one or the other. */
  readonly url: string;
  /** The same document in other languages, by locale; only the page of enums looks into them. */
  readonly twins: Readonly<Record<string, unknown>>;
}

/**
 * All files that are rendered from one parsed AsyncAPI 3 document: `pages/` for Docusaurus, `static/` to
 * be served as it is, and `samples.json` for the playground.
 */
export async function filesOf(document: unknown, { locale, root, url, twins }: Site): Promise<Page[]> {
  const t = texts[isSiteLocale(locale) ? locale : "en"];
  const reference = readReference(document);
  const others = new Map<string, Reference>(
    Object.entries(twins).map(([other, twin]) => [other, readReference(twin)] as const),
  );
  const files: (Page | undefined)[] = [llmsFile(reference, { root, url }, t), samplesFile(reference)];
  const pages: (Page | undefined)[] = partials(reference, t);
  for (const provider of reference.providers) {
    pages.push(providerPage(provider, t), ...versionFolders(provider, t));
    pages.push(enumsPage(provider, others, t), versionsPage(provider, t));
    for (const version of provider.versions) {
      const typescript = await typeScriptOf(version);
      for (const message of version.messages) {
        pages.push(eventPage({ provider, version, message, typescript }, t));
        files.push(markdownPage({ provider, version, message, typescript }, t));
      }
    }
  }
  const present = (file: Page | undefined) => file !== undefined;
  return [
    ...files.filter(present),
    ...pages.filter(present).map(({ path, text }) => ({ path: `pages/${path}`, text })),
  ];
}

function samplesFile({ providers }: Reference): Page {
  const samples = providers.flatMap((provider) =>
    provider.versions.flatMap((version) =>
      version.messages.flatMap((message) =>
        message.samples.map((sample) => ({
          id: sampleId(version, message, sample),
          provider: provider.title,
          version: version.version,
          event: message.event,
          summary: sample.summary,
          headers: sample.headers,
          body: sample.payload === undefined ? undefined : stringify(sample.payload, { maxLength: 80 }),
        })),
      ),
    ),
  );
  return { path: "samples.json", text: `${JSON.stringify(samples)}\n` };
}
