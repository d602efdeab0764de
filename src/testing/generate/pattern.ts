import { between, pick, type Random } from "./random.ts";

/*
 * Texts for the regular expressions of contracts: literals, classes, groups with alternatives, and how often.
 * That is all that contracts use; of anything else this says so, and a test holds every pattern to it.
 */

/** A text that the pattern matches. */
export function matching(pattern: string, random: Random): string {
  const { pieces, isOpen } = parsed(pattern);
  return written(pieces, random) + (isOpen ? pick(random, ["created", "updated", "a.b", "é"]) : "");
}

/** Texts around what a pattern says: every alternative, each end of each class, one too few, one too many, a stranger in each place. */
export function textsAround(pattern: string): {
  readonly matching: readonly string[];
  readonly others: readonly string[];
} {
  const known = around.get(pattern);
  if (known) return known;
  const { pieces } = parsed(pattern);
  const base = baseOf(pieces);
  const outside = [
    "",
    `${base}x`,
    `x${base}`,
    `${base}\n`,
    `\n${base}`,
    ` ${base}`,
    `${base} `,
    base.slice(1),
    `${base}${base}`,
  ];
  const texts = [...new Set([...variantsOf(pieces), ...outside])];
  const expression = new RegExp(pattern, "u");
  const both = {
    matching: texts.filter((text) => expression.test(text)),
    others: texts.filter((text) => !expression.test(text)),
  };
  around.set(pattern, both);
  return both;
}

const around = new Map<string, ReturnType<typeof textsAround>>();

/** A part of a pattern, and how often it comes. */
interface Piece {
  readonly min: number;
  readonly max: number;
  /** The characters that may stand there; undefined for a group. */
  readonly ranges?: readonly (readonly [first: number, last: number])[];
  readonly options?: readonly (readonly Piece[])[];
}

function written(pieces: readonly Piece[], random: Random): string {
  return pieces
    .map(({ min, max, ranges, options = [] }) => {
      const count = between(random, min, Math.min(max, min + 6));
      const once = () =>
        ranges ? String.fromCharCode(between(random, ...pick(random, ranges))) : written(pick(random, options), random);
      return Array.from({ length: count }, once).join("");
    })
    .join("");
}

/** As short as can be, with the first of all alternatives. */
function baseOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => unitOf(piece).repeat(piece.min)).join("");
}

function unitOf({ ranges, options }: Piece): string {
  return ranges ? String.fromCharCode(ranges[0]?.[0] ?? 0) : baseOf(options?.[0] ?? []);
}

const strangers = ["~", "a", "Z", "0", " ", "é"];

/** The base with one piece otherwise, in all ways that tell patterns apart. */
function variantsOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece, index) => {
    const before = baseOf(pieces.slice(0, index));
    const after = baseOf(pieces.slice(index + 1));
    return variantsOfPiece(piece).map((text) => before + text + after);
  });
}

function variantsOfPiece(piece: Piece): string[] {
  const { min, max, ranges, options = [] } = piece;
  const unit = unitOf(piece);
  const counts = [min - 1, min, min + 1, ...(max === Number.POSITIVE_INFINITY ? [] : [max, max + 1])];
  const units = ranges
    ? [...ranges.flat().map((code) => String.fromCharCode(code)), ...strangers]
    : options.flatMap((option) => [baseOf(option), ...variantsOf(option)]);
  return [
    ...counts.filter((count) => count >= 0).map((count) => unit.repeat(count)),
    ...units.map((one) => one + unit.repeat(Math.max(min, 1) - 1)),
  ];
}

function parsed(pattern: string): { readonly pieces: readonly Piece[]; readonly isOpen: boolean } {
  if (!pattern.startsWith("^")) throw unsupported(pattern);
  const isOpen = !pattern.endsWith("$") || pattern.endsWith("\\$");
  const text = pattern.slice(1, isOpen ? undefined : -1);
  const reader = { text, at: 0 };
  const options = readOptions(reader);
  if (reader.at < text.length) throw unsupported(pattern);
  const pieces = options.length === 1 ? (options[0] ?? []) : [{ min: 1, max: 1, options }];
  return { pieces, isOpen };
}

interface Reader {
  readonly text: string;
  at: number;
}

function readOptions(reader: Reader): Piece[][] {
  const options: Piece[][] = [[]];
  while (reader.at < reader.text.length && reader.text[reader.at] !== ")") {
    if (reader.text[reader.at] === "|") {
      reader.at += 1;
      options.push([]);
    } else options.at(-1)?.push(readPiece(reader));
  }
  return options;
}

function readPiece(reader: Reader): Piece {
  const part = readPart(reader);
  const [found, sign, min, , max] = /^(?:([?*+])|\{(\d+)(,(\d*))?\})/.exec(reader.text.slice(reader.at)) ?? [];
  if (found === undefined) return { ...part, min: 1, max: 1 };
  reader.at += found.length;
  if (sign !== undefined)
    return { ...part, min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Number.POSITIVE_INFINITY };
  const least = Number(min);
  return { ...part, min: least, max: max === undefined ? least : max === "" ? Number.POSITIVE_INFINITY : Number(max) };
}

function readPart(reader: Reader): Pick<Piece, "ranges" | "options"> {
  const { text } = reader;
  const [found = ""] = /^(?:\(\?:|\\?.)/su.exec(text.slice(reader.at)) ?? [];
  if (found === "(" || found === "(?:") return readGroup(reader, found.length);
  if (found === "[") return readClass(reader);
  if (/^[.*+?{}^$\]]$/.test(found) || /^\\[A-Za-z0-9]$/.test(found)) throw unsupported(text);
  reader.at += found.length;
  const code = found.charCodeAt(found.length - 1);
  return { ranges: [[code, code]] };
}

function readGroup(reader: Reader, length: number): Pick<Piece, "options"> {
  reader.at += length;
  const options = readOptions(reader);
  if (reader.text[reader.at] !== ")") throw unsupported(reader.text);
  reader.at += 1;
  return { options };
}

function readClass(reader: Reader): Pick<Piece, "ranges"> {
  const [found, inside = ""] = /^\[([^\\\]^][^\\\]]*)\]/.exec(reader.text.slice(reader.at)) ?? [];
  if (found === undefined) throw unsupported(reader.text);
  reader.at += found.length;
  const ranges = [...inside.matchAll(/(.)-(.)|./g)].map(
    ([one, first = one, last = one]) => [first.charCodeAt(0), last.charCodeAt(0)] as const,
  );
  return { ranges };
}

function unsupported(pattern: string): Error {
  return new Error(`no texts can be written for the pattern ${pattern}`);
}
