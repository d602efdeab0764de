/** What a check says beside the findings of the contracts, in one language. */
export interface CheckTexts {
  /** Nothing names the event: what to add. */
  readonly sayEvent: (provider: string) => string;
  /** Nobody's delivery: what to add. */
  readonly sayProvider: (known: readonly string[]) => string;
  /** Several providers' delivery: what to add. */
  readonly sayWhich: (providers: readonly string[]) => string;
  readonly notJson: (detail: string) => string;
  readonly numbers: { readonly "too-large": string; readonly imprecise: string };
}
