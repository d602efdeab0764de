/** Headers as a program has them: a WHATWG `Headers`, an object as Node makes it, a map, or pairs. */
export type HeadersInput =
  | { readonly get: (name: string) => string | null }
  | ReadonlyMap<string, string | readonly string[]>
  | readonly (readonly [name: string, value: string])[]
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Headers that are there, by the names that they were asked for with. */
export type NamedHeaders = Readonly<Record<string, string>>;

/**
 * The headers of these names that are there, whatever case they are written in; several values are joined
 * as in HTTP (RFC 9110, section 5.2). What is no text, or cannot be read, is not there: this never throws.
 */
export function headersOf(headers: HeadersInput | null | undefined, names: readonly string[]): NamedHeaders {
  const found: Record<string, string> = {};
  const add = (name: string, value: unknown) => {
    const text = textOf(value);
    if (text !== undefined) found[name] = found[name] === undefined ? text : `${found[name]}, ${text}`;
  };
  if (typeof headers !== "object" || headers === null) return found;
  const wanted = spellingsOf(names);
  const nameOf = (key: unknown) => wanted.get(key as string) ?? wanted.get(String(key).toLowerCase());
  if (headers instanceof Map || Array.isArray(headers)) {
    for (const [key, value] of headers as Iterable<readonly [unknown, unknown]>) {
      const name = nameOf(key);
      if (name !== undefined) add(name, value);
    }
  } else if (typeof (headers as Readable).get === "function") {
    for (const name of names) add(name, safely(headers as Readable, name));
  } else {
    for (const key of Object.keys(headers)) {
      const name = nameOf(key);
      if (name !== undefined) add(name, safely(headers as Values, key));
    }
  }
  return found;
}

/** The value of one header, as in `headersOf`. */
export function headerOf(headers: HeadersInput | null | undefined, name: string): string | undefined {
  return headersOf(headers, [name])[name];
}

type Readable = { readonly get: (name: string) => unknown };
type Values = Readonly<Record<string, unknown>>;

function safely(source: Readable | Values, name: string): unknown {
  try {
    return typeof source.get === "function" ? source.get(name) : (source as Values)[name];
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string")
    ? value.join(", ")
    : undefined;
}

const spellings = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** From a name as it is written, or in lower case, to itself; made once for a contract's list. */
function spellingsOf(names: readonly string[]): ReadonlyMap<string, string> {
  let known = spellings.get(names);
  if (known === undefined) {
    known = new Map(
      names.flatMap((name) => [
        [name, name],
        [name.toLowerCase(), name],
      ]),
    );
    spellings.set(names, known);
  }
  return known;
}
