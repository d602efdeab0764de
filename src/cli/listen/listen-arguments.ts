import { printable } from "../../runtime/texts/word.ts";
import type { SecretArguments } from "../secret.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";

/** What `--answer` takes. */
export const fixedAnswers = ["204", "500", "slow"] as const;
export type FixedAnswer = (typeof fixedAnswers)[number];

/** What `hirehooks listen` is called with. */
export interface ListenArguments extends SecretArguments {
  readonly provider?: string;
  readonly event?: string;
  readonly port?: number;
  readonly host: string;
  /** The only path that deliveries are taken at. */
  readonly path?: string;
  readonly record?: string;
  readonly redact?: boolean;
  readonly forward?: string;
  readonly answer?: FixedAnswer;
  readonly count?: number;
  readonly show?: boolean;
  readonly showPersonal?: boolean;
  readonly format: "pretty" | "ndjson";
}

/** Throws a usage error for options that do not go together, or say nothing. */
export function refuseContradictions(
  options: ListenArguments,
  { listen: { errors }, errors: general }: CliTexts,
): void {
  const { port = 0, path = "/", count = 1 } = options;
  if (options.forward !== undefined && options.answer !== undefined) {
    throw new UsageError(errors.two("--forward", "--answer"));
  }
  if (options.redact && options.record === undefined) throw new UsageError(errors.only("--redact", "--record"));
  if (port > 65_535) throw new UsageError(general.invalidValue(String(port), "--port", "0 … 65535"));
  if (count === 0) throw new UsageError(general.invalidValue("0", "--count", "1, 2, 3 …"));
  if (!/^\/[^\s?#]*$/.test(path)) throw new UsageError(errors.path(printable(path, 60)));
}
