import type { Guard } from "./guards.ts";

/** A schema as the run time reads it: the contract's own form, without texts. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly additionalProperties?: boolean | Schema;
  /** What an event's name begins with, where the message is a family of events. */
  readonly "x-prefix"?: string;
  readonly "x-personal"?: true;
  readonly "x-secret"?: true;
}

/** All schemas of a provider version. */
export interface SchemaData {
  /** Strict guards of the named schemas: what one of them passes needs no explanation. */
  readonly guards: Readonly<Record<string, Guard>>;
  readonly definitions: Readonly<Record<string, Schema>>;
  readonly payloads: Readonly<Record<string, Schema>>;
  readonly headers: Readonly<Record<string, Schema>>;
}
