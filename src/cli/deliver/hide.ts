/** What stands in the place of a secret. */
export const hidden = "[secret]";

/**
 * A function that takes secrets out of a text, in whatever form a receiver may have sent them back: as they are,
 * in Base64 (also in the middle of a longer text), in hexadecimal, URL-encoded, escaped as JSON does, or as the bytes
 * of a header, each of which is read as a character.
 */
export function hiding(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets.filter((secret) => secret !== "").flatMap(formsOf))];
  if (forms.length === 0) return (text) => text;
  // Of forms that begin alike the longest is taken.
  const all = new RegExp(
    forms
      .toSorted((a, b) => b.length - a.length)
      .map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
      .join("|"),
    "g",
  );
  return (text) => text.replace(all, hidden);
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString("hex");
  const url = encodeURIComponent(secret.toWellFormed());
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    bytes.toString("latin1"),
    hex,
    hex.toUpperCase(),
    url,
    url.replaceAll("%20", "+"),
    url.replace(/%../g, (octet) => octet.toLowerCase()),
    json,
    json.replaceAll("/", "\\/"),
    asciiOf(json),
    asciiOf(json).replaceAll("/", "\\/"),
    ...base64Forms(bytes),
  ];
}

/** As serialisers write it that keep to ASCII. */
function asciiOf(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Whole, and without the characters that depend on what stands before and after it. */
function base64Forms(bytes: Buffer): string[] {
  const within = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64url");
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    return text.slice(Math.ceil((before * 8) / 6), end);
  });
  const all = [bytes.toString("base64"), bytes.toString("base64url"), ...within];
  return all
    .flatMap((text) => [text, text.replaceAll("-", "+").replaceAll("_", "/")])
    .filter(({ length }) => length > 3);
}
