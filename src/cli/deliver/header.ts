/** A header, name and value. */
export type Header = readonly [name: string, value: string];

/** The header as HTTP carries it, characters beyond Latin-1 as the bytes of UTF-8; undefined for one that it cannot carry. */
export function sendable([name, text]: Header): Header | undefined {
  const isLatin1 = [...text].every((character) => (character.codePointAt(0) ?? 0) <= 0xff);
  const value = isLatin1 ? text : Buffer.from(text).toString("latin1");
  // It takes a third of the time in which the command starts, and only commands that send need it.
  const { validateHeaderName, validateHeaderValue } = process.getBuiltinModule("node:http");
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return [name, value];
  } catch {
    return undefined;
  }
}

/** Headers with others in the place of those with their names. */
export function replacing(headers: readonly Header[], others: readonly Header[]): readonly Header[] {
  const names = new Set(others.map(([name]) => name.toLowerCase()));
  return [...headers.filter(([name]) => !names.has(name.toLowerCase())), ...others];
}
