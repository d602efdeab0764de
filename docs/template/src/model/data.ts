/** An object of a document, of which nothing is known yet. */
export type Data = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object, or an empty one where there is none. */
export function dataOf(value: unknown): Data {
  return isObject(value) ? value : {};
}

/** The text; undefined where there is none, or an empty one. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The list, or an empty one; of what, the caller knows. */
export function listOf<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

/** Those members that are texts. */
export function textsOf<K extends string>(members: Readonly<Record<K, unknown>>): { [P in K]?: string } {
  const found = Object.entries(members).flatMap(([key, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [[key, text]];
  });
  return Object.fromEntries(found) as { [P in K]?: string };
}
