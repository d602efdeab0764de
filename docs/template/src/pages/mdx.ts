import { partsOf, type Texts } from "../../../texts/index.ts";

/** A file of the reference, by its path below the reference's folder. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/**
 * Text as it is: MDX takes any ASCII punctuation with a backslash before it as the character itself, so
 * nothing in a sentence can become markup, JSX or an expression. Line breaks become blanks.
 */
export function escaped(text: string): string {
  return (
    text
      .replaceAll(/[!-/:-@[-`{-~]/g, (character) => `\\${character}`)
      // A paragraph that begins so would be a statement of JavaScript.
      .replace(/^(?=(?:import|export)\b)./, (letter) => `&#${letter.charCodeAt(0)};`)
      .replaceAll(/\s*[\r\n\u2028\u2029]\s*/g, " ")
  );
}

/** A sentence of the contract, safe in MDX. */
export function prose(sentence: string): string {
  return partsOf(sentence)
    .map(({ text, isCode }) => (isCode ? code(text) : escaped(text)))
    .join("");
}

/** Inline code; MDX reads nothing inside it, but a run of backticks would end it. */
export function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(text) ? " " : "";
  return `${fence}${padding}${text.replaceAll(/[\r\n]+/g, " ").replaceAll("|", "\\|")}${padding}${fence}`;
}

export function fenced(language: string, text: string, title?: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}${title === undefined ? "" : ` title=${JSON.stringify(title)}`}\n${text.trimEnd()}\n${fence}`;
}

/** A heading with an anchor that is the same in every language. */
export function heading(level: 2 | 3, text: string, id: string): string {
  return `${"#".repeat(level)} ${escaped(text)} {/* #${id.replaceAll(/[^\w.-]+/g, "-")} */}`;
}

/**
 * A component with its data, as JSON in one string: no text of the data is read as MDX, and the compiler
 * meets a single literal instead of a tree of thousands of nodes.
 */
export function component(name: string, props: Readonly<Record<string, unknown>>): string {
  return `<${name} json={${JSON.stringify(JSON.stringify(props))}} />`;
}

export function frontMatter(members: Readonly<Record<string, unknown>>): string {
  // JSON is YAML.
  const lines = Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ["---", ...lines, "---"].join("\n");
}

/** Cells are MDX already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head.map(escaped)), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function list(items: readonly string[], mark = "-"): string {
  return items.map((item) => `${mark} ${item}`).join("\n");
}

/** What a part of a page consists of; blocks that do not apply are no text. */
export type Blocks = (string | undefined | false)[];

export function join(...blocks: Readonly<Blocks>): string {
  return `${blocks.filter((block) => block !== undefined && block !== false && block !== "").join("\n\n")}\n`;
}

/** A label and what it labels, as the language writes it; both are MDX. */
export function labelled(label: string, value: string, { colon }: Texts): string {
  return `**${label}**${colon} ${value}`;
}

/** A link to another page of the site, by its path from the site's root. */
export function link(text: string, path: string): string {
  return `[${text}](${encodeURI(path)})`;
}
