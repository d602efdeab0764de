/** Headers as a program has them: a WHATWG `Headers`, or an object as Node makes it. */
export type HeadersInput =
  | { readonly get: (name: string) => string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The value of a header, whatever case its name is written in; several values joined as in HTTP (RFC 9110). */
export function headerOf(headers: HeadersInput | undefined, name: string): string | undefined {
  if (headers === undefined) return undefined;
  if (typeof headers.get === "function") return headers.get(name) ?? undefined;
  const wanted = name.toLowerCase();
  for (const [key, value] of Object.entries(
    headers as Readonly<Record<string, string | readonly string[] | undefined>>,
  )) {
    if (key.toLowerCase() === wanted && value !== undefined)
      return typeof value === "string" ? value : value.join(", ");
  }
  return undefined;
}
