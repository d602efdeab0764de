/**
 * Where offsets in the text of a JSON string stand in the document that holds the string; `literal` is
 * the offset of its opening quotation mark. One pass for all of them.
 */
export function literalOffsets(
  document: string,
  literal: number,
  offsets: Iterable<number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let at = literal + 1;
  let read = 0;
  for (const offset of [...new Set(offsets)].toSorted((a, b) => a - b)) {
    for (; read < offset; read += 1) at += unitLength(document, at);
    found.set(offset, at);
  }
  return found;
}

/** How many characters stand for one in the text: `\n` is two, `\u00e9` six. */
function unitLength(document: string, at: number): number {
  if (document[at] !== "\\") return 1;
  return document[at + 1] === "u" ? 6 : 2;
}
