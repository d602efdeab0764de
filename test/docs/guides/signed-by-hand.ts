import { createHmac } from "node:crypto";

/** What Huntflow puts into `X-Huntflow-Signature`, made without the package. */
export function signed(body: Uint8Array, secret = "demo"): string {
  return createHmac("sha256", secret).update(body).digest("hex");
}
