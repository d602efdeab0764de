/** What `completion` says of itself. */
export interface CompletionTexts {
  readonly summary: string;
  /** What stands for the shell in a line of usage. */
  readonly usage: string;
  readonly shell: string;
  readonly missing: string;
  readonly examples: string;
}
