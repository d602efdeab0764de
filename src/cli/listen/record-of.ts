import type { WireDelivery } from "../../testing/redact/redact.ts";

/** A delivery as a line of a recording: of a body that is no text in UTF-8, the bytes are in Base64. */
export function recordOf({ url, headers, body }: WireDelivery, time: string, isRedacted: boolean): string {
  const text = textOf(body);
  return JSON.stringify({
    time,
    method: "POST",
    url,
    headers,
    body: text ?? Buffer.from(body).toString("base64"),
    ...(text === undefined ? { bodyEncoding: "base64" } : {}),
    ...(isRedacted ? { redacted: true } : {}),
  });
}

function textOf(body: Uint8Array): string | undefined {
  try {
    // A byte order mark is part of what was sent.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}
