/** Why nothing of a source can be read, or nothing more. */
export type SourceFault =
  | "empty"
  | "utf-16"
  | "not-utf-8"
  /** Bytes that are no text. */
  | "binary"
  | "missing"
  /** The rights to read it are missing. */
  | "forbidden"
  /** A socket, a named pipe or a device. */
  | "no-file"
  | "unreadable"
  /** It got shorter while it was read. */
  | "changed"
  /** Longer than a document may be. */
  | "too-large"
  /** More lists and objects than any delivery has: to read them would take all memory. */
  | "too-dense"
  /** Lines that end in CR alone. */
  | "cr-only"
  /** Its name says that it is compressed, but it is not. */
  | "not-gzip"
  | "not-zstd"
  /** This Node cannot read zstd. */
  | "no-zstd"
  /** Compressed data that ends early, */
  | "cut-off"
  /** that does not add up, */
  | "corrupt"
  /** or that is followed by something else. */
  | "trailing";

/** Why a line cannot be read, or only the beginning of one. */
export type LineFault = "cut-off" | "not-utf-8" | "too-long" | "too-dense";

/** The text of a file, or why it is not one. */
export type SourceText = { readonly text: string } | { readonly fault: SourceFault };

/** How many bytes tell what kind of data it is. */
export const headLength = 4096;

/** Decodes UTF-8 (RFC 3629); a byte order mark is passed over. Throws for more text than a program can hold. */
export function decode(bytes: Uint8Array): SourceText {
  const fault = headFault(bytes);
  if (fault) return { fault };
  if (isDense(bytes)) return { fault: "too-dense" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? { fault: "empty" } : { text };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { fault: "not-utf-8" };
  }
}

/** Below this a text has too few lists and objects to take much memory. */
export const mayBeDense = 4 * 1024 * 1024;

/** So many lists and objects take some 200 MB; a text may have them in 2. */
const mostBrackets = 2_000_000;

/** Whether JSON has so many lists and objects that reading it would take all memory. */
export function isDense(bytes: Uint8Array): boolean {
  if (bytes.length < mayBeDense) return false;
  let brackets = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5b || byte === 0x7b) brackets += 1;
  }
  return brackets > mostBrackets;
}

/** What the first bytes of data show it to be, unless it may be text in UTF-8. */
export function headFault(bytes: Uint8Array): "utf-16" | "binary" | undefined {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "utf-16";
  // Two ASCII characters of UTF-16 without a mark: every other byte is zero.
  if (bytes.length >= 4 && (first === 0) !== (second === 0) && (second === 0 ? bytes[3] === 0 : third === 0)) {
    return "utf-16";
  }
  return bytes.subarray(0, headLength).includes(0) ? "binary" : undefined;
}
