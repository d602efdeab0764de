import { type HeadersInput, headerOf } from "../headers.ts";

/** The headers of these names that are there, read once; whatever object a program passes on, this does not throw. */
export function plainHeaders(headers: HeadersInput, names: Iterable<string>): Readonly<Record<string, string>> {
  const source = headers instanceof Map ? (Object.fromEntries(headers) as HeadersInput) : headers;
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = safely(() => headerOf(source, name));
    if (typeof value === "string") found[name] = value;
  }
  return found;
}

function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
