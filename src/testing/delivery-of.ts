import { type JsonFault, readJson } from "../json/read-json.ts";

/** A delivery as it was found: with its headers or without, and where in the document its payload stands. */
export interface FoundDelivery {
  readonly headers?: Readonly<{ [name: string]: string }>;
  readonly payload: unknown;
  /** JSON Pointer to the payload, or to the text that it was recorded as. */
  readonly at: "" | "/payload" | "/body";
  /** The body, if it was recorded as text. */
  readonly text?: string;
}

/** A body recorded as text that is not JSON; line and column of the fault are those of the body. */
export interface FoundFault extends Required<Pick<FoundDelivery, "at" | "text">> {
  readonly fault: JsonFault;
}

/**
 * The delivery in a document: a sample or a recording (`headers` with `payload` or `body`), or else a
 * bare body. A body recorded as text is read as JSON; one without bytes has no payload.
 */
export function deliveryOf(document: unknown): FoundDelivery | FoundFault {
  if (!isRecording(document)) return { payload: document, at: "" };
  if (!Object.hasOwn(document, "payload") && !Object.hasOwn(document, "body")) {
    return { ...textsOf(document.headers), payload: undefined, at: "" };
  }
  const member = Object.hasOwn(document, "payload") ? "payload" : "body";
  const at = `/${member}` as const;
  const body = document[member];
  const headers = textsOf(document.headers);
  if (typeof body !== "string") return { ...headers, payload: body, at };
  if (body === "") return { ...headers, payload: undefined, at, text: body };
  const json = readJson(body);
  return "fault" in json ? { fault: json, at, text: body } : { ...headers, payload: json.value, at, text: body };
}

/** The name of a header as a document spells it: the contract may spell it otherwise. */
export function headerIn(document: unknown, name: string): string {
  const headers = isRecording(document) ? document.headers : undefined;
  const names = typeof headers === "object" && headers !== null ? Object.keys(headers) : [];
  return names.find((own) => own.toLowerCase() === name.toLowerCase()) ?? name;
}

/** What recorders write beside headers and body. */
const recorded = new Set(["headers", "body", "method", "url", "time", "status"]);

/** Whether a document has a delivery in it, rather than being its body. */
export function isRecording(document: unknown): document is { readonly [member: string]: unknown } {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return false;
  if (Object.hasOwn(document, "payload")) return true;
  const hasBody = Object.hasOwn(document, "body");
  const hasHeaders = Object.hasOwn(document, "headers");
  if (hasBody && hasHeaders) return true;
  // A delivery without a body, or a body without its headers: only if there is nothing else.
  const isWhole = Object.keys(document).every((name) => recorded.has(name));
  return isWhole && (hasBody || hasHeaders);
}

/** The headers that are text; several values of one are joined as in HTTP (RFC 9110). */
function textsOf(headers: unknown): { readonly headers?: FoundDelivery["headers"] & object } {
  if (typeof headers !== "object" || headers === null) return {};
  const isText = (value: unknown) => typeof value === "string";
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) && value.every(isText) ? value.join(", ") : value,
  ]);
  return { headers: Object.fromEntries(entries.filter(([, value]) => isText(value))) };
}
