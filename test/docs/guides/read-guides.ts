import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** Where the guides of each language stand; French is the site's default. */
export const folders = {
  fr: "docs/content/guides",
  ru: "docs/i18n/ru/docusaurus-plugin-content-docs/current/guides",
  en: "docs/i18n/en/docusaurus-plugin-content-docs/current/guides",
} as const;

export type Locale = keyof typeof folders;
export const locales = Object.keys(folders) as Locale[];

/** In the order of the site's sidebar. */
export const names = [
  "quick-start",
  "receiver",
  "frameworks",
  "repeated-deliveries",
  "test-your-receiver",
  "send-and-listen",
  "contract-tests",
  "test-helpers",
  "archives",
  "reading",
  "adding-a-provider",
  "rules",
] as const;
export type Name = (typeof names)[number];

/** A fenced block of code. */
export interface Block {
  readonly language: string;
  /** The file that a reader would save it to. */
  readonly title: string | undefined;
  readonly code: string;
  /** The id of the heading that it stands under; empty before the first. */
  readonly section: string;
}

export interface Guide {
  readonly locale: Locale;
  readonly name: Name;
  /** Members of the front matter, as they are written. */
  readonly front: Readonly<Record<string, string>>;
  readonly headings: readonly string[];
  readonly blocks: readonly Block[];
  /** Paragraphs, headings, list items and table cells without code, addresses and marks. */
  readonly prose: readonly string[];
  /** Where links lead. */
  readonly links: readonly string[];
  /** The body without blocks of code. */
  readonly body: string;
}

/** A block with its language, the file name that it has as a title, and its code. */
const fence = /^```(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^```$/gm;

/** A guide in a language. */
export function guide(name: Name, locale: Locale = "en"): Guide {
  const text = readFileSync(join(root, folders[locale], `${name}.mdx`), "utf8");
  const [, front = "", content = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const body = content.replaceAll(fence, "");
  return {
    locale,
    name,
    front: Object.fromEntries(front.split("\n").map((line) => [line.split(": ")[0], line.replace(/^\w+: /, "")])),
    headings: body.match(/^#+ .*$/gm) ?? [],
    blocks: [...content.matchAll(fence)].map(({ 1: language = "", 2: title, 3: code = "", index }) => ({
      language,
      title,
      code,
      section: [...content.slice(0, index).matchAll(/^##+ .* \{\/\* #(\S+) \*\/\}$/gm)].at(-1)?.[1] ?? "",
    })),
    prose: proseOf(body),
    links: [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, target = ""]) => target),
    body,
  };
}

/** All guides in all languages. */
export const guides: readonly Guide[] = locales.flatMap((locale) => names.map((name) => guide(name, locale)));

/** The block that a guide shows under this file name. */
export function file(name: Name, title: string, locale?: Locale): string {
  const block = guide(name, locale).blocks.find((candidate) => candidate.title === title);
  if (block === undefined) throw new Error(`${name} shows no ${title}`);
  return block.code;
}

/** The commands of a guide, block by block. */
export function commandsOf(name: Name, locale?: Locale): string[] {
  return guide(name, locale).blocks.flatMap(({ language, code }) => (language === "sh" ? [code] : []));
}

/** What a guide shows as output; its first, unless another is asked for. */
export function outputOf(name: Name, locale?: Locale, at = 0): string {
  const shown = guide(name, locale).blocks.filter(({ language }) => language === "text");
  return shown.at(at)?.code ?? "";
}

/** The headings of a guide by level and id: `## install`. One without an id is left as it is. */
export function headingIdsOf({ headings }: Guide): string[] {
  return headings.map((heading) => heading.replace(/^(#+) .* \{\/\* #(\S+) \*\/\}$/, "$1 $2"));
}

/** The code that counts: without comments, and with no language of output asked for. */
export function withoutWords({ code }: Block): string {
  return code.replaceAll(/^\s*(?:#|\/\/) .*\n/gm, "").replaceAll(/ --locale \w+/g, "");
}

function proseOf(body: string): string[] {
  return body
    .split("\n")
    .filter((line) => !/^(?::::|\|(?: --- \|)+$|$)/.test(line))
    .flatMap((line) => (line.startsWith("| ") ? line.split(" | ") : [line]))
    .map((text) =>
      text
        .replaceAll(/\{\/\*.*?\*\/\}|^#+ |^- |^\| | \|$|\*\*/g, "")
        .replaceAll(/\]\([^)]*\)|\[/g, "")
        .trim(),
    )
    .filter((text) => /\p{L}/u.test(text.replaceAll(/`[^`]*`/g, "")));
}
