import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";

/** The certificates of --ca, as PEM. Throws a usage error where the file cannot be read or holds none. */
export function caFrom(file: string, { deliver: { ca: texts, secret } }: CliTexts): string {
  const pem = textOf(file);
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  if (certificates.length === 0 || !certificates.every(isCertificate)) throw new UsageError(texts.unusable);
  return pem;

  function textOf(path: string): string {
    try {
      return readFileSync(path, "utf8");
    } catch (error) {
      const code = String((error as NodeJS.ErrnoException).code);
      throw new UsageError(texts.unreadable(secret.reasons[code] ?? code));
    }
  }
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).ca !== undefined;
  } catch {
    return false;
  }
}
