import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The URL to send to. Throws a usage error for what is no URL, is neither http: nor https:, names a user or a
 * password, or holds characters that a URL cannot hold and `URL` would drop in silence (CR, LF, tab, blanks).
 * The error never repeats the text, as it may hold a password.
 */
export function targetOf(text: string, { deliver: { url: texts } }: CliTexts): URL {
  if (/[\p{Cc}\s\\]/u.test(text)) throw new UsageError(texts.characters);
  if (!URL.canParse(text)) throw new UsageError(texts.none);
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new UsageError(texts.scheme);
  if (url.username !== "" || url.password !== "") throw new UsageError(texts.credentials);
  return url;
}

/** Throws a usage error where the environment turns off the verification of certificates for the whole program. */
export function refuseUnverifiedTls(
  { NODE_TLS_REJECT_UNAUTHORIZED }: Readonly<Record<string, string | undefined>>,
  { deliver: { url: texts } }: CliTexts,
): void {
  if (NODE_TLS_REJECT_UNAUTHORIZED === "0") throw new UsageError(texts.unverified);
}
