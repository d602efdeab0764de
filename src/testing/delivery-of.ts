import { type Pointer, pointerOf } from "../json/pointer.ts";
import { type JsonFault, readJson } from "../json/read-json.ts";
import { type EncodingFault, textOf } from "./encoded-text.ts";

/** A delivery as it was found: with its headers or without, and where in the document its payload stands. */
export interface FoundDelivery {
  readonly headers?: Readonly<{ [name: string]: string }>;
  readonly payload: unknown;
  /** Leads to the payload, or to the text that it was recorded as. */
  readonly at: Pointer;
  /** The body, if it was recorded as text. */
  readonly text?: string;
  /** Whether that text is written otherwise in the document, so that places in it are none there. */
  readonly isEncoded?: true;
}

/** A body recorded as text that is not JSON, or cannot be read; line and column are those of the body. */
export interface FoundFault extends Required<Pick<FoundDelivery, "at" | "text">>, Pick<FoundDelivery, "isEncoded"> {
  readonly fault: JsonFault | EncodingFault;
}

/**
 * The delivery in a document: a sample or a recording (`headers` with `payload` or `body`), or else a
 * bare body. A body recorded as text is read as JSON; one without bytes has no payload.
 */
export function deliveryOf(document: unknown): FoundDelivery | FoundFault {
  if (!isRecording(document)) return { payload: document, at: "" };
  const headers = headersIn(document.headers);
  if (!Object.hasOwn(document, "payload") && !Object.hasOwn(document, "body")) {
    return { ...headers, payload: undefined, at: "" };
  }
  const member = Object.hasOwn(document, "payload") ? "payload" : "body";
  const body = document[member];
  if (typeof body !== "string") return { ...headers, payload: body, at: `/${member}` };
  return { ...headers, ...bodyIn(body, encodingIn(document), `/${member}`) };
}

/** The payload that was recorded as text. */
export function bodyIn(recorded: string, encoding: unknown, at: Pointer): Omit<FoundDelivery, "headers"> | FoundFault {
  const { text, isEncoded, fault } = textOf(recorded, encoding);
  const where = { at, text, ...(isEncoded ? { isEncoded } : {}) };
  if (fault !== undefined) return { fault, ...where };
  if (text === "") return { payload: undefined, ...where };
  const json = readJson(text);
  return "fault" in json ? { fault: json, ...where } : { payload: json.value, ...where };
}

/** Where a header stands in a document: it may spell the name otherwise than the contract. */
export function headerAt(document: unknown, name: string): Pointer {
  const headers = isObject(document) ? headersOf(document.headers) : [];
  const found = headers.find((own) => own.name.toLowerCase() === name.toLowerCase());
  return pointerOf(["headers", ...(found?.steps ?? [name])]);
}

/** What recorders write beside headers and body. */
const recorded = new Set(
  ["headers", "body", "bodyEncoding", "encoding", "isBase64Encoded"].concat(["method", "url", "time", "status", "id"]),
);

/** Whether a document says more of a delivery than its body. */
export function isRecording(document: unknown): document is { readonly [member: string]: unknown } {
  if (!isObject(document)) return false;
  if (Object.hasOwn(document, "payload")) return true;
  const hasBody = Object.hasOwn(document, "body");
  const hasHeaders = Object.hasOwn(document, "headers");
  if (hasBody === hasHeaders) return hasBody;
  // A delivery without a body, or a body without its headers: only if there is nothing else.
  return Object.keys(document).every((name) => recorded.has(name));
}

/** How the body of a recording is encoded, as its recorder says it. */
export function encodingIn(document: { readonly [member: string]: unknown }): unknown {
  const { bodyEncoding, encoding, isBase64Encoded } = document;
  return bodyEncoding ?? encoding ?? (isBase64Encoded === true ? "base64" : undefined);
}

/** The headers that are text, by name; several values of one are joined as in HTTP (RFC 9110). */
export function headersIn(headers: unknown): { readonly headers?: FoundDelivery["headers"] & object } {
  if (typeof headers !== "object" || headers === null) return {};
  const named = new Map<string, { readonly name: string; readonly values: string[] }>();
  for (const { name, value } of headersOf(headers)) {
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    if (values.length === 0 || !values.every((one) => typeof one === "string")) continue;
    // Names in a list may come twice; members of an object are told apart as they are spelt.
    const key = Array.isArray(headers) ? name.toLowerCase() : name;
    const own = named.get(key) ?? { name, values: [] };
    named.set(key, own);
    own.values.push(...values);
  }
  return { headers: Object.fromEntries([...named.values()].map(({ name, values }) => [name, values.join(", ")])) };
}

/** The headers that are text, in their order and spelling, each value by itself. */
export function headerListIn(headers: unknown): (readonly [name: string, value: string])[] {
  return headersOf(headers).flatMap(({ name, value }) =>
    [value].flat().flatMap((one) => (typeof one === "string" ? [[name, one] as const] : [])),
  );
}

interface Header {
  readonly name: string;
  readonly value: unknown;
  /** What leads to the value from the headers. */
  readonly steps: readonly (string | number)[];
}

/** Headers written as an object, as a list of pairs, or as a list of objects (`name`, `value`). */
function headersOf(headers: unknown): Header[] {
  if (!Array.isArray(headers)) {
    return isObject(headers) ? Object.entries(headers).map(([name, value]) => ({ name, value, steps: [name] })) : [];
  }
  return headers.flatMap((header: unknown, index): Header[] => {
    const [nameKey, valueKey] = Array.isArray(header) ? [0, 1] : [memberOf(header, "name"), memberOf(header, "value")];
    const members = header as { readonly [key: string | number]: unknown };
    const name = nameKey === undefined ? undefined : members[nameKey];
    if (typeof name !== "string" || valueKey === undefined) return [];
    return [{ name, value: members[valueKey], steps: [index, valueKey] }];
  });
}

/** A member's name in whatever case it is written. */
function memberOf(object: unknown, name: string): string | undefined {
  return isObject(object) ? Object.keys(object).find((own) => own.toLowerCase() === name) : undefined;
}

function isObject(value: unknown): value is { readonly [member: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
