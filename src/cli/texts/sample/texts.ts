/** What `hirehooks sample` says, in one language. */
export interface SampleTexts {
  readonly summary: string;
  readonly address: string;
  readonly name: string;
  readonly list: string;
  readonly headers: string;
  readonly recording: string;
  readonly generate: string;
  readonly seed: string;
  readonly count: string;
  /** Beneath the options: what goes where, and the exit codes. */
  readonly notes: string;
  readonly examples: string;
  /** Places that the vendor left out. */
  readonly leftOut: (pointers: string) => string;
  /** One such place, and what stands there now. */
  readonly elided: (pointer: string, found: string) => string;
  /** An event without a sample, in the list. */
  readonly none: string;
  readonly empty: string;
  /** How to check a payload that does not tell its event. */
  readonly nameless: (address: string) => string;
  readonly chosenSeed: (seed: number) => string;
  readonly breaks: (number: number, rule: string, pointer: string, level: "issue" | "notice") => string;
  readonly errors: {
    readonly sayAddress: string;
    readonly noSample: (address: string) => string;
    readonly nothingInvalid: (address: string) => string;
  };
}
