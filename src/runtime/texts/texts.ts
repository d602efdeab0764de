import type { Rule } from "../issue.ts";
import type { JsonType } from "../json-type.ts";

/** One language's texts: what is expected, what was found, and the sentence that says both. */
export interface Texts {
  /** JSON types as noun phrases: “a text”, “a whole number”. */
  readonly types: Readonly<Record<JsonType, string>>;
  /** A value that may be shown, by its type. */
  readonly values: {
    readonly number: (value: string) => string;
    readonly string: (value: string) => string;
    readonly boolean: (value: string) => string;
  };
  readonly formats: Readonly<Record<"date" | "date-time" | "email" | "uri", string>>;
  readonly pattern: (pattern: string) => string;
  /** “a or b”. */
  readonly either: (alternatives: readonly string[]) => string;
  /** “one of a, b, c and 4 more”. */
  readonly oneOf: (values: readonly string[], more: number) => string;
  readonly nothing: string;
  readonly sentences: Readonly<Record<Rule, (slots: Slots) => string>>;
}

export interface Slots {
  readonly expected: string;
  readonly found: string;
  /** The last step of the path. */
  readonly name: string;
}
