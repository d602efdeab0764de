import type { HeaderProblem } from "../headers.ts";
import type { Proof } from "../signature.ts";

/** Everything that the playground says beside what the command says, in one language. */
export interface Texts {
  readonly title: string;
  readonly summary: string;
  /** What the page does with what is pasted. */
  readonly privacy: string;
  readonly needsScript: string;
  readonly body: {
    readonly label: string;
    readonly placeholder: string;
    readonly clear: string;
    /** A text that is too large to be edited. */
    readonly large: (megabytes: string) => string;
  };
  readonly samples: {
    readonly open: string;
    readonly loading: string;
    readonly missing: (id: string) => string;
  };
  readonly headers: {
    readonly label: string;
    readonly note: string;
    readonly problems: Readonly<Record<HeaderProblem["kind"], (name: string) => string>>;
    readonly atLine: (line: number) => string;
  };
  readonly secret: { readonly label: string; readonly note: string };
  readonly choice: {
    readonly label: string;
    readonly any: string;
    readonly anyOf: (provider: string) => string;
  };
  readonly mode: {
    readonly label: string;
    readonly tolerant: string;
    readonly tolerantMeans: string;
    readonly strict: string;
    readonly strictMeans: string;
  };
  readonly result: {
    readonly label: string;
    readonly empty: string;
    readonly steps: readonly string[];
    readonly loading: string;
    readonly failed: string;
    /** A large text is being checked. */
    readonly checking: string;
    readonly atPlace: (line: number, column: number) => string;
    readonly inHeaders: string;
    readonly message: (index: number) => string;
    readonly moreMessages: (count: number) => string;
    /** What to do where a message of the command names an option. */
    readonly chooseAbove: string;
    readonly chooseEvent: (address: string) => string;
  };
  readonly remarks: {
    readonly ownHeaders: string;
    readonly several: string;
    readonly loneSurrogate: (line: number, column: number) => string;
  };
  readonly proof: {
    readonly label: string;
    readonly said: Readonly<Record<Proof["kind"], (place: string) => string>>;
    /** Why a header may be missing stands behind it. */
    readonly excused: (place: string) => string;
  };
  readonly copy: {
    readonly label: string;
    readonly json: string;
    readonly jsonNote: string;
    readonly jsonRecordingNote: string;
    readonly test: string;
    readonly testNote: string;
    readonly noTest: string;
    readonly link: string;
    readonly linkNote: string;
    readonly done: string;
    readonly refused: string;
    readonly tooLong: string;
    /** Secrets cannot be found in what is not JSON. */
    readonly mayHoldSecrets: string;
  };
  readonly unreadableLink: string;
}
