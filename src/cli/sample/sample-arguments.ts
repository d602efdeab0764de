import type { GeneratedKind } from "../../testing/generate/index.ts";
import type { CliTexts } from "../texts/texts.ts";
import { UsageError } from "../usage-error.ts";

/** What `hirehooks sample` is called with. */
export interface SampleArguments {
  readonly name?: string;
  readonly list?: boolean;
  readonly headers?: boolean;
  readonly recording?: boolean;
  readonly generate?: GeneratedKind;
  readonly seed?: number;
  readonly count?: number;
}

/** Pairs that contradict each other. */
const contradictions = [
  ["list", "name"],
  ["list", "headers"],
  ["list", "recording"],
  ["list", "generate"],
  ["name", "generate"],
  ["headers", "recording"],
] as const;

/** Throws a usage error for options that do not go together. */
export function refuseContradictions(options: SampleArguments, { send: { errors } }: CliTexts): void {
  for (const [one, other] of contradictions) {
    if (options[one] && options[other]) throw new UsageError(errors.two(`--${one}`, `--${other}`));
  }
  for (const name of ["seed", "count"] as const) {
    if (options[name] !== undefined && options.generate === undefined) {
      throw new UsageError(errors.only(`--${name}`, "--generate"));
    }
  }
  if (options.headers && (options.count ?? 1) > 1) throw new UsageError(errors.two("--headers", "--count"));
}
