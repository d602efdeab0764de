import { type Artifact, banner } from "./artifact.ts";

/** The types that all generated validators share. */
export function emitValidatorTypes(): Artifact {
  return {
    path: "src/generated/validator.d.ts",
    text: `/* ${banner} */

/** Tells whether a payload is what its message's contract says; the faults of the last call are in \`errors\`. */
export interface Validator<T> {
  (payload: unknown): payload is T;
  errors?: readonly ValidationError[] | null;
}

export interface ValidationError {
  /** JSON Pointer (RFC 6901) to the value in the payload. */
  readonly instancePath: string;
  /** The JSON Schema keyword that the value does not satisfy. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}
`,
  };
}
