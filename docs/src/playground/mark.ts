/** A place of the body that a finding is about. */
export interface Mark {
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly level: "issue" | "notice";
}

/** A piece of a line, marked or not. */
export interface Piece {
  readonly text: string;
  readonly level?: Mark["level"];
}

/** Cuts a part of a line, `from` an offset on, into pieces; each mark takes the JSON token at its column. */
export function piecesOf(line: string, from: number, to: number, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let end = from;
  for (const { column, level } of marks.toSorted((a, b) => a.column - b.column)) {
    const start = column - 1;
    if (start < end || start >= to) continue;
    const stop = Math.min(to, start + tokenLength(line, start));
    pieces.push({ text: line.slice(end, start) }, { text: line.slice(start, stop), level });
    end = stop;
  }
  return [...pieces, { text: line.slice(end, to) }].filter(({ text, level }) => text !== "" || level !== undefined);
}

/** The length of the token at an offset: of objects and arrays only the bracket. */
export function tokenLength(line: string, start: number): number {
  const token = /"(?:[^"\\]|\\.)*"?|[\w.+-]+|./sy;
  token.lastIndex = start;
  return token.exec(line)?.[0].length ?? 1;
}
