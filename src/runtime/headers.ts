/** Headers as a program has them: a WHATWG `Headers`, or an object as Node makes it. */
export type HeadersInput =
  | { readonly get: (name: string) => string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The value of a header, whatever case its name is written in; several values joined as in HTTP (RFC 9110). */
export function headerOf(headers: HeadersInput | null | undefined, name: string): string | undefined {
  if (headers === undefined || headers === null) return undefined;
  if (typeof headers.get === "function") return headers.get(name) ?? undefined;
  const wanted = name.toLowerCase();
  const found = Object.entries(headers as Readonly<Record<string, unknown>>).find(
    ([key, value]) => key.toLowerCase() === wanted && isValue(value),
  )?.[1];
  return Array.isArray(found) ? found.join(", ") : (found as string | undefined);
}

function isValue(value: unknown): boolean {
  return typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}
