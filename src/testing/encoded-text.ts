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
  const name = typeof encoding === "string" ? encoding.toLowerCase() : (encoding ?? "");
  if (name === "" || name === "utf8" || name === "utf-8") return { text: recorded, isEncoded: false };
  if (name !== "base64") return { text: "", isEncoded: true, fault: "unknown-encoding" };
  const bytes = bytesOf(recorded);
  if (bytes === undefined) return { text: "", isEncoded: true, fault: "not-base64" };
  try {
    // A byte order mark is part of what was sent.
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), isEncoded: true };
  } catch {
    return { text: "", isEncoded: true, fault: "not-utf-8" };
  }
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    const units = atob(base64);
    const bytes = new Uint8Array(units.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = units.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
