import { X509Certificate } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { readAtMost } from "../read-at-most.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";

/** The certificates of --ca, as PEM. Throws a usage error where the file cannot be read or holds none. */
export function caFrom(file: string, { deliver: { ca: texts, secret } }: CliTexts): string {
  const pem = textOf(file);
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  if (certificates.length === 0 || !certificates.every(isCertificate)) throw new UsageError(texts.unusable);
  return pem;

  function textOf(path: string): string {
    let handle: number | undefined;
    try {
      handle = openSync(path, "r");
      return readAtMost(handle, longest)?.toString() ?? "";
    } catch (error) {
      const code = String((error as NodeJS.ErrnoException).code);
      throw new UsageError(texts.unreadable(secret.reasons[code] ?? code));
    } finally {
      if (handle !== undefined) closeSync(handle);
    }
  }
}

/** In bytes; all authorities that systems know of take a tenth of it. */
const longest = 4 * 1024 * 1024;

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).ca !== undefined;
  } catch {
    return false;
  }
}
