import { type JsonFault, readJson } from "../json/read-json.ts";

/** A delivery as it was found: with its headers or without, and where in the document its payload stands. */
export interface FoundDelivery {
  readonly headers?: Readonly<{ [name: string]: string }>;
  readonly payload: unknown;
  /** JSON Pointer to the payload; undefined when the body stood there as text. */
  readonly at: string | undefined;
}

/**
 * The delivery in a document: a sample or a recording (`headers` with `payload` or `body`), or else a
 * bare body. A body recorded as text is read as JSON; where it is not JSON, the fault is returned.
 */
export function deliveryOf(document: unknown): FoundDelivery | JsonFault {
  if (!isRecording(document)) return { payload: document, at: "" };
  const member = "payload" in document ? "payload" : "body";
  const body = document[member];
  const headers = textsOf(document.headers);
  if (member === "payload" || typeof body !== "string") return { ...headers, payload: body, at: `/${member}` };
  if (body === "") return { ...headers, payload: undefined, at: undefined };
  const json = readJson(body);
  return "fault" in json ? json : { ...headers, payload: json.value, at: undefined };
}

function isRecording(document: unknown): document is { readonly [member: string]: unknown } {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return false;
  return Object.hasOwn(document, "payload") || (Object.hasOwn(document, "body") && Object.hasOwn(document, "headers"));
}

function textsOf(headers: unknown): { readonly headers?: FoundDelivery["headers"] & object } {
  if (typeof headers !== "object" || headers === null) return {};
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(", ") : value,
  ]);
  return { headers: Object.fromEntries(entries.filter(([, value]) => typeof value === "string")) };
}
