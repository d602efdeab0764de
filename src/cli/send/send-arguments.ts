import type { GeneratedKind } from "../../testing/generate/index.ts";
import type { Header } from "../deliver/header.ts";
import type { SecretArguments } from "../secret.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";

/** What `hirehooks send` is called with. */
export interface SendArguments extends SecretArguments {
  readonly provider?: string;
  readonly event?: string;
  /** The name of one of the vendor's samples. */
  readonly sample?: string;
  /** A file whose bytes are the body; `-` is standard input. */
  readonly body?: string;
  /** A recording; `-` is standard input. */
  readonly replay?: string;
  readonly reSign?: boolean;
  readonly generate?: GeneratedKind;
  readonly seed?: number;
  readonly count?: number;
  /** Deliveries a second. */
  readonly rate?: number;
  readonly concurrency: number;
  readonly ping?: boolean;
  readonly unsigned?: boolean;
  readonly header?: readonly Header[];
  /** Seconds. */
  readonly timeout: number;
  readonly ca?: string;
  readonly dryRun?: boolean;
  readonly verbose?: boolean;
  readonly format: "pretty" | "ndjson";
}

/** Throws a usage error for options that do not go together. */
export function refuseContradictions(options: SendArguments, { send: { errors } }: CliTexts): void {
  const sources = (["sample", "body", "replay", "generate"] as const).filter((name) => options[name] !== undefined);
  const [one, other] = sources;
  if (one !== undefined && other !== undefined) throw new UsageError(errors.two(`--${one}`, `--${other}`));
  if (options.reSign && options.replay === undefined) throw new UsageError(errors.only("--re-sign", "--replay"));
  if (options.seed !== undefined && options.generate === undefined) {
    throw new UsageError(errors.only("--seed", "--generate"));
  }
  const secret = options.secretEnv === undefined ? "--secret-file" : "--secret-env";
  if (options.unsigned && (options.secretEnv ?? options.secretFile) !== undefined) {
    throw new UsageError(errors.two("--unsigned", secret));
  }
  if (options.unsigned && options.reSign) throw new UsageError(errors.two("--unsigned", "--re-sign"));
}
