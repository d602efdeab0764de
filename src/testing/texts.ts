/** What a check says beside the findings of the contracts, in one language. */
export interface CheckTexts {
  /** Nothing names the event: what to add, where a header would name it. */
  readonly sayEvent: (provider: string) => string;
  /** The same where the payload would name it. */
  readonly sayEventOnly: (provider: string) => string;
  /** Nobody's delivery: what to add. */
  readonly sayProvider: (known: readonly string[]) => string;
  /** Several providers' delivery: what to add. */
  readonly sayWhich: (providers: readonly string[]) => string;
  /** A delivery that is an empty list. */
  readonly noMessage: string;
  readonly notJson: (detail: string) => string;
  /** A body that was recorded as text; line and column are those of that text. */
  readonly bodyNotJson: (line: number, column: number, detail: string) => string;
  readonly numbers: { readonly "too-large": string; readonly imprecise: string };
}
