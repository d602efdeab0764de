/**
 * The lines of a text, for finding a place often: counted once, from a number other than 1 if asked for. The
 * text may begin within a line, at a column other than 1.
 */
export interface Lines {
  readonly text: string;
  /** Number of the first line. */
  readonly first: number;
  /** Number of the last line. */
  readonly last: number;
  /** Line and column of an offset; columns are counted from 1. */
  readonly placeAt: (offset: number) => { readonly line: number; readonly column: number };
  /** Where a line begins and ends, without its line break. */
  readonly span: (line: number) => readonly [start: number, end: number];
}

export function linesIn(text: string, first = 1, firstColumn = 1): Lines {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  const startOf = (index: number) => starts[index] ?? text.length + 1;
  return {
    text,
    first,
    last: first + starts.length - 1,
    placeAt: (offset) => {
      let [low, high] = [0, starts.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (startOf(middle) <= offset) low = middle;
        else high = middle;
      }
      return { line: first + low, column: offset - startOf(low) + (low === 0 ? firstColumn : 1) };
    },
    span: (line) => [startOf(line - first), startOf(line - first + 1) - 1],
  };
}
