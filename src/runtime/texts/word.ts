import type { Finding } from "../finding.ts";
import { formats } from "../format-names.ts";
import { typeOf } from "../json-type.ts";
import type { Texts } from "./texts.ts";

/** A finding in words. */
export interface Worded {
  readonly message: string;
  readonly expected: string;
  readonly found: string;
}

/** How many values of an enum a sentence lists. */
const listed = 12;

/** Puts a finding into words. Text from the data is shortened, quoted, and holds no control characters. */
export function word(texts: Texts, { rule, path, expected, value, isPrivate }: Finding): Worded {
  const slots = {
    expected: expectedIn(texts, rule, expected),
    found: foundIn(texts, value, isPrivate),
    name: printable(String(path.at(-1) ?? ""), 80),
  };
  return { message: texts.sentences[rule](slots), expected: slots.expected, found: slots.found };
}

function expectedIn(texts: Texts, rule: Finding["rule"], expected: readonly unknown[]): string {
  if (rule === "type" || rule === "required") {
    const types = (expected as (keyof Texts["types"])[]).toSorted(
      (a, b) => Number(a === "null") - Number(b === "null"),
    );
    return texts.either(types.map((type) => texts.types[type]));
  }
  if (rule === "unknown-member") return texts.nothing;
  const words = expected.map((item) => {
    // A version that is not named at all.
    if (item === null) return texts.nothing;
    if (typeof item === "string" && rule === "format" && item in formats)
      return texts.formats[item as keyof Texts["formats"]];
    return rule === "pattern" ? texts.pattern(String(item)) : printable(String(item), 60);
  });
  if (rule === "format" || rule === "pattern") return texts.either(words);
  return words.length === 1
    ? (words[0] ?? "")
    : texts.oneOf(words.slice(0, listed), Math.max(0, words.length - listed));
}

function foundIn(texts: Texts, value: unknown, isPrivate: boolean): string {
  if (value === undefined) return texts.nothing;
  const type = typeOf(value);
  if (isPrivate || type === "null" || type === "array" || type === "object") return texts.types[type];
  if (type === "string") return texts.values.string(printable(value as string, 60));
  return type === "boolean" ? texts.values.boolean(String(value)) : texts.values.number(String(value));
}

/**
 * Text that does nothing where it is printed: control characters and what moves text about are
 * escaped, and what log viewers take for a command is broken up.
 */
export function printable(text: string, length: number): string {
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return cut
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/(?<=#)#|(?<=:):/g, "\u200b$&");
}
