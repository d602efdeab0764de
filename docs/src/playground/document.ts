import { readJson } from "../../../src/json/read-json.ts";
import { deliveryOf } from "../../../src/testing/delivery-of.ts";
import type { PastedHeaders } from "./headers.ts";

/** What is checked: a text that the command can check as well. */
export interface Document {
  readonly text: string;
  /**
   * `body`: the text as it was pasted. `recording`: headers on the first line, the body from the second
   * on. `text-recording`: the same with the body as a JSON string, on one line.
   */
  readonly form: "body" | "recording" | "text-recording";
  /** Undefined for a text that is several documents, or not JSON. */
  readonly delivery: PastedDelivery | undefined;
  /** Whether the text is a recording, so that headers pasted beside it count for nothing. */
  readonly isRecorded: boolean;
}

export interface PastedDelivery {
  readonly headers: PastedHeaders["headers"];
  readonly payload: unknown;
  /** The body as it was sent, for signatures; undefined where a recording holds it only as parsed. */
  readonly raw: string | undefined;
}

/** Puts headers and body into one document, so that it is checked as a recording of both. */
export function documentOf(body: string, headers: PastedHeaders["headers"]): Document {
  const text = asFile(body);
  if (text.trim() === "") return withHeaders({ headers, payload: undefined, raw: body }, text, "");
  const json = readJson(text);
  if ("fault" in json) return { text, form: "body", delivery: undefined, isRecorded: false };
  const found = deliveryOf(json.value);
  if ("fault" in found) return { text, form: "body", delivery: undefined, isRecorded: true };
  if (found.payload !== json.value) {
    const raw = found.text ?? (found.payload === undefined ? "" : undefined);
    const delivery = { headers: found.headers, payload: found.payload, raw };
    return { text, form: "body", delivery, isRecorded: true };
  }
  const delivery = { headers, payload: json.value, raw: body };
  // A payload that is a text would be read as a body that was recorded as text.
  const isText = typeof json.value === "string";
  const member = isText ? `,"body":${JSON.stringify(text)}` : `,"payload":\n${text}\n`;
  return withHeaders(delivery, text, member, isText ? "text-recording" : "recording");
}

function withHeaders(
  delivery: PastedDelivery,
  text: string,
  member: string,
  form: Document["form"] = "recording",
): Document {
  const { headers } = delivery;
  if (headers === undefined) return { text, form: "body", delivery, isRecorded: false };
  return { text: `{"headers":${JSON.stringify(headers)}${member}}`, form, delivery, isRecorded: false };
}

/** A text as it would be read from a file in UTF-8: without a byte order mark, and without half characters. */
export function asFile(text: string): string {
  return text.replace(/^\ufeff/, "").replaceAll(/\p{Cs}/gu, "\ufffd");
}
