/** Thrown when the API is called wrongly: nothing that a sender does can cause one. */
export class MisuseError extends Error {
  override readonly name = "MisuseError";
  readonly code: MisuseCode;

  constructor(code: MisuseCode, message: string) {
    super(message);
    this.code = code;
  }
}

export type MisuseCode =
  | "secret-missing"
  | "secret-unusable"
  | "secret-superfluous"
  | "signature-none"
  | "crypto-missing"
  | "contracts-unusable"
  | "option-unusable"
  | "store-unusable"
  | "body-consumed"
  | "body-parsed"
  | "request-unusable"
  | "address-unknown"
  | "sample-missing";
