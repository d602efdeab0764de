/**
 * A text of the same shape: letters by other letters of their script and case, digits by other digits, everything
 * else as it is. HTML keeps its tags' names, a URL its scheme, and what is percent-encoded stays so.
 */
export function sameShape(text: string, random: () => number): string {
  let made = "";
  let from = 0;
  for (const { 0: found, index } of text.matchAll(structure)) {
    made += replaced(text.slice(from, index), random) + (found.startsWith("%") ? encoded(found, random) : found);
    from = index + found.length;
  }
  return made + replaced(text.slice(from), random);
}

const tags =
  "p|br|hr|div|span|a|ul|ol|li|strong|em|b|i|u|s|h[1-6]|table|thead|tbody|tr|td|th|img|html|head|body|pre|code";

/** What is no text: the scheme of a URL, an HTML tag's name, a character that HTML names, a percent-encoded byte. */
const structure = new RegExp(
  `^(?:https?|mailto|tel|ftp)(?=:)|</?(?:${tags})(?=[\\s/>])|&(?:nbsp|amp|lt|gt|quot|apos);|%[0-9a-f]{2}`,
  "gi",
);

function replaced(text: string, random: () => number): string {
  return text.replace(/[\p{L}\p{N}]/gu, (character) => otherOf(character, random));
}

/** Another character of the same kind. */
export function otherOf(character: string, random: () => number): string {
  const pool = poolOf(character);
  const own = pool.indexOf(character);
  // Its own place is left out.
  const index = Math.floor(random() * (pool.length - 1));
  return pool[index < own ? index : index + 1] ?? "x";
}

/** Characters of one kind that stand near each other in Unicode are of one script. */
const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Lt}/u, /\p{Lm}/u, /\p{Lo}/u, /\p{Nd}/u, /\p{Nl}/u, /\p{No}/u];
const pools = new Map<string, readonly string[]>();

function poolOf(character: string): readonly string[] {
  const code = character.codePointAt(0) ?? 0;
  const kind = kinds.findIndex((one) => one.test(character));
  const key = `${kind} ${code >> 5}`;
  let pool = pools.get(key);
  if (pool === undefined) {
    pool = [5, 8, 11].map((bits) => neighbours(code, bits, kind)).find(({ length }) => length > 1) ?? [character, "x"];
    pools.set(key, pool);
  }
  return pool;
}

/** The characters of a kind in the block of so many bits that a code is in; surrogates are no letters. */
function neighbours(code: number, bits: number, kind: number): string[] {
  const first = (code >> bits) << bits;
  const all = Array.from({ length: 1 << bits }, (_, index) => String.fromCodePoint(first + index));
  return all.filter((character) => kinds[kind]?.test(character));
}

const hex = "0123456789abcdef";

function encoded(triplet: string, random: () => number): string {
  const digits = triplet.slice(1).replace(/./g, (digit) => {
    const other = (hex.indexOf(digit.toLowerCase()) + 1 + Math.floor(random() * 15)) % 16;
    return hex.charAt(other);
  });
  return `%${triplet === triplet.toLowerCase() ? digits : digits.toUpperCase()}`;
}
