import { Kind, OptionalKind, type TOptional, type TSchema, Type } from "@sinclair/typebox";

/** An English sentence. Catalogues translate it, keyed by the sentence itself. */
export type Sentence = string;

/** A place where the vendor's documentation and what is sent disagree. */
export interface Deviation {
  /** What the vendor's text says. */
  readonly documented: Sentence;
  /** What samples or deliveries hold. */
  readonly sent: Sentence;
  /** What this contract lets pass. */
  readonly accepted: Sentence;
}

/** What a definition says of a field beside its shape; carried as `x-` keywords, which JSON Schema ignores. */
export interface Annotations {
  readonly description?: Sentence;
  readonly "x-personal"?: true;
  readonly "x-secret"?: true;
  readonly "x-undocumented"?: true;
  readonly "x-witnesses"?: readonly string[];
  readonly "x-deviations"?: readonly Deviation[];
  readonly "x-since"?: string;
}

/** The schema under another description: the same shape, meant otherwise at this place. */
export function describe<T extends TSchema>(schema: T, description: Sentence): T {
  return annotate(schema, { description });
}

/** Marks a field that tells something of a person. Messages and redaction follow the mark. */
export function personal<T extends TSchema>(schema: T): T {
  return annotate(schema, { "x-personal": true });
}

/** Marks a field that holds a secret. Its value is shown nowhere. */
export function secret<T extends TSchema>(schema: T): T {
  return annotate(schema, { "x-secret": true });
}

/** Marks a field that the vendor's text does not list: a sample or another witness shows it. */
export function undocumented<T extends TSchema>(schema: T): T {
  return annotate(schema, { "x-undocumented": true });
}

/** Names who else saw the field: official models, a running receiver. */
export function witnessed<T extends TSchema>(schema: T, ...witnesses: string[]): T {
  return annotate(schema, { "x-witnesses": witnesses });
}

/** States since when a field is sent: a date (`2020-07-30`) of the vendor's text, or a version of a witness. */
export function since<T extends TSchema>(schema: T, moment: string): T {
  return annotate(schema, { "x-since": moment });
}

/** States where the vendor's text and what is sent disagree on this field. */
export function deviates<T extends TSchema>(schema: T, ...deviations: Deviation[]): T {
  return annotate(schema, { "x-deviations": deviations });
}

/**
 * The field may also be `null`. The description stays with the field; a named shape keeps its
 * name, and is one branch beside `null`.
 */
export function nullable<T extends TSchema>(schema: T) {
  const own = Object.fromEntries(Object.entries(schema).filter(([key]) => annotations.has(key)));
  return Type.Union([schema, Type.Null()], own as Annotations);
}

/**
 * Adds annotations to one use of a schema. A named schema (one with a `title`) is shared by all
 * its uses, so the use is wrapped rather than the schema changed.
 */
function annotate<T extends TSchema>(schema: T, annotations: Annotations): T {
  if (schema.title === undefined) return { ...schema, ...annotations };
  const { [OptionalKind]: optional, ...shared } = schema as T & Partial<TOptional<T>>;
  const use = { [Kind]: "Intersect", allOf: [shared], ...annotations };
  // A use of T has the static type of T, so it may stand for T.
  return (optional ? { ...use, [OptionalKind]: optional } : use) as unknown as T;
}

/** What is said of a use; what makes the shape (an enum's meanings, an object's openness) stays with the shape. */
const annotations: ReadonlySet<string> = new Set<keyof Annotations>([
  "description",
  "x-personal",
  "x-secret",
  "x-undocumented",
  "x-witnesses",
  "x-deviations",
  "x-since",
]);
