import type { GeneratedKind } from "../../../testing/generate/index.ts";
import type { Failure } from "../../deliver/failure.ts";

/** What `hirehooks send` says, in one language. */
export interface SendTexts {
  readonly summary: string;
  readonly url: string;
  readonly provider: string;
  readonly sample: string;
  readonly body: string;
  readonly replay: string;
  readonly reSign: string;
  readonly generate: string;
  readonly seed: string;
  readonly count: string;
  readonly rate: string;
  readonly concurrency: string;
  readonly ping: string;
  readonly unsigned: string;
  readonly header: string;
  readonly timeout: string;
  readonly dryRun: string;
  readonly verbose: string;
  readonly format: string;
  /** Beneath the options: secrets, proxies, redirects, exit codes. */
  readonly notes: string;
  /** Commands to begin with. */
  readonly examples: string;
  /** Where a delivery comes from. */
  readonly origins: {
    /** `elided`: pointers of what the vendor left out. */
    readonly sample: (name: string, elided: readonly string[]) => string;
    readonly empty: string;
    readonly file: (file: string) => string;
    readonly generated: (kind: GeneratedKind, seed: number, number: number) => string;
    readonly breaks: (rule: string, pointer: string) => string;
  };
  readonly bytes: (count: number) => string;
  readonly milliseconds: (duration: number) => string;
  /** A body that is no text, which is shown in Base64. */
  readonly base64: string;
  /** There is more of the answer's body. */
  readonly cut: string;
  /** What the provider would make of the answer. */
  readonly conclusions: {
    readonly accepted: (title: string, statuses: readonly number[]) => string;
    readonly refused: (title: string, statuses: readonly number[]) => string;
    readonly retries: (seconds: readonly number[]) => string;
    readonly unlooked: (title: string) => string;
    /** Nobody looks at an answer that says no. */
    readonly lost: string;
    readonly undocumented: (title: string, isAccepted: boolean) => string;
    readonly redirect: string;
    readonly ping: string;
  };
  /** Of many deliveries. */
  readonly title: (count: number, url: string) => string;
  readonly accepted: string;
  readonly notAccepted: string;
  readonly notSendable: string;
  /** In a few words. */
  readonly failures: Readonly<Record<Failure, string>>;
  readonly timings: (duration: { readonly p50: number; readonly p95: number; readonly max: number }) => string;
  readonly brokenOff: string;
  /** PING was not accepted. */
  readonly notSent: string;
  readonly nothing: string;
  readonly errors: {
    readonly two: (one: string, other: string) => string;
    readonly only: (option: string, other: string) => string;
    readonly sayEvent: string;
    readonly saySecret: string;
    readonly noProof: (title: string) => string;
    readonly cannotSign: (title: string) => string;
    readonly noPing: (title: string) => string;
    readonly noSample: (event: string) => string;
    readonly unknownSample: (name: string, known: string) => string;
    readonly header: string;
    readonly framing: (name: string) => string;
    /** A body of more megabytes than are sent. */
    readonly longBody: (file: string, most: number) => string;
    /** A header of a recording that HTTP cannot carry. */
    readonly recordedHeader: string;
  };
}
