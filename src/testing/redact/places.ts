import { hasType, targetOf, typeOf, typesOf } from "../../runtime/json-type.ts";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";

/** What a contract says of a value's place. */
export interface Place {
  readonly data: SchemaData | undefined;
  /** The schemas that the value may be of, without references and alternatives; none where the contract says nothing. */
  readonly schemas: readonly Schema[];
  /** Whether this very place is marked as personal, */
  readonly isPersonal: boolean;
  /** or it is, or something around it. */
  readonly isInPersonal: boolean;
  /** Whether it is secret, or inside what is. */
  readonly isSecret: boolean;
}

/** A place that no contract says anything of. */
export const nowhere: Place = {
  data: undefined,
  schemas: [],
  isPersonal: false,
  isInPersonal: false,
  isSecret: false,
};

/** The place of a whole message. */
export function placeOf(data: SchemaData, schema: Schema): Place {
  return within({ ...nowhere, data }, [schema]);
}

/** The place of a member or an element of what stands at a place. */
export function inside(around: Place, step: string | number): Place {
  const inner = around.schemas.flatMap((schema) => {
    if (typeof step === "number") return schema.items ?? [];
    if (schema.properties && Object.hasOwn(schema.properties, step)) return schema.properties[step] ?? [];
    return typeof schema.additionalProperties === "object" ? schema.additionalProperties : [];
  });
  const place = within(around, inner);
  const isSecret = typeof step === "string" && !isKnownMember(around, step) && isSecretName(step);
  return isSecret ? { ...place, isSecret } : place;
}

/** Whether the contract names a member. */
export function isKnownMember({ schemas }: Place, name: string): boolean {
  return schemas.some(({ properties }) => properties !== undefined && Object.hasOwn(properties, name));
}

/** Whether the contract says of what type a value at a place is, and this one is; a value that it lists is no type. */
export function isDescribed({ data, schemas }: Place, value: unknown): boolean {
  const type = typeOf(value);
  const isOf = (schema: Schema) => data !== undefined && hasType(typesOf(data, schema), type);
  return schemas.some((schema) => schema.enum === undefined && !("const" in schema) && isOf(schema));
}

/** Names of members and headers that hold secrets, whether a contract says so or not. */
export function isSecretName(name: string): boolean {
  return /secret|passw(?:or)?d|token|cookie|authori[sz]ation|credential|(?:api|access|export|private)[_-]?(?:key|code)/i.test(
    name,
  );
}

function within(around: Place, schemas: readonly Schema[]): Place {
  const found: Schema[] = [];
  const marks = { isPersonal: false, isSecret: around.isSecret };
  for (const schema of schemas) unfold(schema);
  return { data: around.data, schemas: found, ...marks, isInPersonal: around.isInPersonal || marks.isPersonal };

  function unfold(schema: Schema): void {
    if (schema["x-personal"]) marks.isPersonal = true;
    if (schema["x-secret"]) marks.isSecret = true;
    const { $ref, anyOf, allOf } = schema;
    if ($ref !== undefined && around.data) unfold(targetOf(around.data, schema));
    else if (anyOf ?? allOf) for (const inner of anyOf ?? allOf ?? []) unfold(inner);
    else found.push(schema);
  }
}
