/** The name among those known that takes the fewest letters to be changed, if it is like the given one at all. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const given = name.toLowerCase().slice(0, 200);
  const rated = known.map((item) => ({ item, distance: distance(given, item.toLowerCase()) }));
  const [best] = rated.toSorted((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(2, given.length / 3) ? best.item : undefined;
}

/** Levenshtein's: letters to be added, taken away or changed. The package has no dependency to ask for it. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    let [diagonal, left] = [index, index + 1];
    row = row.map((above, column) => {
      if (column === 0) return left;
      left = Math.min(above + 1, left + 1, diagonal + (b[column - 1] === letter ? 0 : 1));
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) ?? 0;
}
