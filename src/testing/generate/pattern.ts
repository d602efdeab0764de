import { type Piece, parsePattern } from "./parse-pattern.ts";
import { between, pick, type Random } from "./random.ts";

/** A text that the pattern matches. */
export function matching(pattern: string, random: Random): string {
  const { pieces, isOpen } = parsePattern(pattern);
  return written(pieces, random) + (isOpen ? pick(random, ["created", "updated", "a.b", "é"]) : "");
}

/** Texts around what a pattern says: every alternative, each end of each class, one too few, one too many, a stranger in each place. */
export function textsAround(pattern: string): {
  readonly matching: readonly string[];
  readonly others: readonly string[];
} {
  const known = around.get(pattern);
  if (known) return known;
  const { pieces } = parsePattern(pattern);
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
