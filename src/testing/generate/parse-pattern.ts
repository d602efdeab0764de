/** A pattern as its parts. */
export interface Parsed {
  readonly pieces: readonly Piece[];
  /** Whether anything may follow. */
  readonly isOpen: boolean;
}

/** A part of a pattern, and how often it comes. */
export interface Piece {
  readonly min: number;
  readonly max: number;
  /** The characters that may stand there; undefined for a group. */
  readonly ranges?: readonly (readonly [first: number, last: number])[];
  readonly options?: readonly (readonly Piece[])[];
}

/**
 * Reads a regular expression that begins with `^`, of literals, classes, groups with alternatives, and how often
 * each comes. That is all that contracts use, which a test holds; of anything else an error says that it is not.
 */
export function parsePattern(pattern: string): Parsed {
  if (!pattern.startsWith("^")) throw unsupported(pattern);
  const isOpen = !pattern.endsWith("$") || pattern.endsWith("\\$");
  const reader = { text: pattern, at: 1, end: pattern.length - (isOpen ? 0 : 1) };
  const options = readOptions(reader);
  if (reader.at < reader.end) throw unsupported(pattern);
  const pieces = options.length === 1 ? (options[0] ?? []) : [{ min: 1, max: 1, options }];
  return { pieces, isOpen };
}

interface Reader {
  readonly text: string;
  readonly end: number;
  at: number;
}

function readOptions(reader: Reader): Piece[][] {
  const options: Piece[][] = [[]];
  while (reader.at < reader.end && reader.text[reader.at] !== ")") {
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
