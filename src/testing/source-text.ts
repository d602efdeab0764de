/** The text of a file, or why it is not one. */
export type SourceText = { readonly text: string } | { readonly fault: "empty" | "utf-16" | "not-utf-8" };

/** Decodes UTF-8 (RFC 3629); a byte order mark is passed over. Throws for more text than a program can hold. */
export function decode(bytes: Uint8Array): SourceText {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { fault: "utf-16" };
  // Two ASCII characters of UTF-16 without a mark: every other byte is zero.
  if (bytes.length >= 4 && (first === 0) !== (second === 0) && (second === 0 ? bytes[3] === 0 : third === 0)) {
    return { fault: "utf-16" };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? { fault: "empty" } : { text };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { fault: "not-utf-8" };
  }
}
