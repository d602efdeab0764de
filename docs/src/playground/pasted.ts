/** What somebody pasted, and how it is to be read; the secret is no part of it. */
export interface Pasted {
  /** The text of the body: bare, a recording, or NDJSON of either. */
  readonly body: string;
  /** Lines `Name: value`, or a JSON object. */
  readonly headers: string;
  /** Whose delivery or which event it is: a provider, `provider@version/event`, or empty for what the data tells. */
  readonly event: string;
  readonly isStrict: boolean;
}
