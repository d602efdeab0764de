/** What can only be the name of a field, a value or a header: quoted, or a header that begins with `X-`. */
const name =
  /(?:[“«]\s?(?=\S+\s?[”»]))([a-z_][a-z0-9]*(?:[_.-][a-z0-9_]+)+|[A-Z0-9]+(?:[_-][A-Z0-9]+)+|[a-z]+_[a-z_0-9]*|X-[\w-]+)\s?[”»]|\b(X-[A-Z][\w-]+)/g;

/** A sentence in parts: names are code. */
export function partsOf(sentence: string): { readonly text: string; readonly isCode: boolean }[] {
  const parts: { text: string; isCode: boolean }[] = [];
  let end = 0;
  for (const match of sentence.matchAll(name)) {
    parts.push({ text: sentence.slice(end, match.index), isCode: false });
    parts.push({ text: match[1] ?? match[2] ?? "", isCode: true });
    end = match.index + match[0].length;
  }
  return [...parts, { text: sentence.slice(end), isCode: false }].filter(({ text }) => text !== "");
}
