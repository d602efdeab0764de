/** Whether a value is what a schema says. */
export type Guard = (value: unknown) => boolean;

/** The generated guards of one projection of a provider version, by event. */
export interface Guards {
  readonly payloads: Readonly<Record<string, Guard>>;
  readonly headers: Readonly<Record<string, Guard>>;
}
