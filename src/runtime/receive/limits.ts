import type { JsonLimits } from "../../json/scan-json.ts";
import { MisuseError } from "../misuse.ts";
import type { BodyLimits } from "./body.ts";

/** How much is read of a delivery. */
export interface LimitOptions {
  /** The largest body that is read, in bytes; 1 MiB unless said otherwise. */
  readonly maxBytes?: number;
  /** How long a body may take to come, in milliseconds; 30,000 unless said otherwise. */
  readonly bodyTimeout?: number;
  /** How deep the JSON may be, and how many members it may have; 64 and 100,000 unless said otherwise. */
  readonly json?: Partial<JsonLimits>;
  /** How long `seen` may take, in milliseconds; 5,000 unless said otherwise. */
  readonly seenTimeout?: number;
}

/** Timers take no more. */
const longest = 2 ** 31 - 1;

/** The limits of a body. Throws for what is no limit: it would be as if there were none. */
export function bodyLimitsOf({
  maxBytes = 2 ** 20,
  bodyTimeout = 30_000,
  json,
  seenTimeout = 0,
}: LimitOptions): BodyLimits {
  check("maxBytes", maxBytes);
  check("bodyTimeout", bodyTimeout, longest);
  check("seenTimeout", seenTimeout, longest);
  check("json.depth", json?.depth ?? 0);
  check("json.members", json?.members ?? 0);
  return { size: maxBytes, time: bodyTimeout };
}

function check(name: string, limit: unknown, most = Number.POSITIVE_INFINITY): void {
  if (typeof limit === "number" && limit >= 0 && limit <= most) return;
  throw new MisuseError("option-unusable", `“${name}” is ${limit}. Give a number from 0 to ${most}.`);
}
