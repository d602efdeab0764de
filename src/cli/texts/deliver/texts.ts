import type { Failure } from "../../deliver/failure.ts";

/** What the commands that send, or verify what was sent, say of secrets, URLs and connections, in one language. */
export interface DeliverTexts {
  readonly url: {
    readonly missing: string;
    readonly characters: string;
    readonly none: string;
    readonly scheme: string;
    readonly credentials: string;
    /** The environment turns off the verification of certificates. */
    readonly unverified: string;
  };
  readonly secret: {
    /** Descriptions of options. */
    readonly env: string;
    readonly file: string;
    /** `--secret` is no option. */
    readonly refused: string;
    readonly twice: string;
    readonly notSet: string;
    readonly emptyFile: string;
    readonly notEntered: string;
    readonly unusable: string;
    /** Others may read the file. */
    readonly readable: string;
    readonly unreadable: (reason: string) => string;
    /** Why a file cannot be read, by the system's code, and what to do. */
    readonly reasons: Readonly<Record<string, string>>;
    readonly prompt: string;
  };
  readonly ca: {
    /** Description of the option. */
    readonly file: string;
    readonly unreadable: (reason: string) => string;
    readonly unusable: string;
  };
  /** Why there is no answer that can be judged, and what to do. */
  readonly failures: Readonly<Record<Failure, (seconds: string) => string>>;
}
