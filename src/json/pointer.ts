/** A JSON Pointer (RFC 6901); the empty string means the whole document. */
export type Pointer = "" | `/${string}`;

/** The names and indices of a pointer: `/a~1b/0` → `a/b`, `0`. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The pointer of names and indices. */
export function pointerOf(steps: readonly (string | number)[]): Pointer {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("") as Pointer;
}

/** The value that the pointer leads to, or undefined; only own members count. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of stepsOf(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

/** Whether `pointer` is `place` or lies below it. */
export function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}
