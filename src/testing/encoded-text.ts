/** Why the text of a recorded body cannot be told. */
export type EncodingFault = "unknown-encoding" | "not-base64" | "not-utf-8";

/** The text of a recorded body. */
export interface EncodedText {
  /** Empty where there is a fault. */
  readonly text: string;
  /** Whether it was written in Base64. */
  readonly isEncoded: boolean;
  readonly fault?: EncodingFault;
}

/** Reads a body that was recorded as it is, or, if its encoding says so, in Base64 (RFC 4648). */
export function textOf(recorded: string, encoding: unknown): EncodedText {
  const isEncoded = encodingOf(encoding) !== "text";
  if (!isEncoded) return { text: recorded, isEncoded };
  const bytes = bytesOf(recorded, encoding);
  if (typeof bytes === "string") return { text: "", isEncoded, fault: bytes };
  try {
    // A byte order mark is part of what was sent.
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), isEncoded };
  } catch {
    return { text: "", isEncoded, fault: "not-utf-8" };
  }
}

/** The bytes of a recorded body, of text in UTF-8; or why they cannot be told: half a surrogate pair is no text. */
export function bytesOf(recorded: string, encoding: unknown): Uint8Array | EncodingFault {
  const name = encodingOf(encoding);
  if (name === "base64") return bytesOfBase64(recorded) ?? "not-base64";
  if (name === "unknown") return "unknown-encoding";
  return /\p{Cs}/u.test(recorded) ? "not-utf-8" : new TextEncoder().encode(recorded);
}

function encodingOf(encoding: unknown): "text" | "base64" | "unknown" {
  const name = typeof encoding === "string" ? encoding.toLowerCase() : (encoding ?? "");
  if (name === "" || name === "utf8" || name === "utf-8") return "text";
  return name === "base64" ? "base64" : "unknown";
}

function bytesOfBase64(base64: string): Uint8Array | undefined {
  try {
    const units = atob(base64);
    const bytes = new Uint8Array(units.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = units.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
