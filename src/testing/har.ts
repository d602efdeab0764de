import { type Pointer, pointerOf } from "../json/pointer.ts";
import { bodyIn, type FoundDelivery, type FoundFault, headersIn } from "./delivery-of.ts";
import { linesIn } from "./lines.ts";
import type { Document } from "./records.ts";
import { walkJson } from "./walk-json.ts";

/** A request of a HAR file. */
export interface HarEntry {
  /** The request alone, where it stands in the file. */
  readonly document: Document;
  /** Leads to the request. */
  readonly at: Pointer;
  /** `none`: no delivery, which is a POST with a body; `no-text`: its body was not recorded. */
  readonly delivery: FoundDelivery | FoundFault | "none" | "no-text";
}

/** The requests of a document that is a HAR file (HTTP Archive 1.2), in their order; undefined for any other. */
export function harEntriesOf(document: Document): HarEntry[] | undefined {
  const entries = entriesIn(document.value);
  if (entries === undefined) return undefined;
  const spans = requestSpans(document.text);
  const lines = linesIn(document.text, document.line, document.column);
  return entries.map((entry, index) => {
    const value = memberOf(entry, "request");
    const { start, end } = spans.get(index) ?? { start: 0, end: document.text.length };
    return {
      document: { ...lines.placeAt(start), text: document.text.slice(start, end), value },
      at: pointerOf(["log", "entries", index, "request"]),
      delivery: deliveryOfRequest(value),
    };
  });
}

/** The entries of what is a HAR file, whatever else it has; undefined for any other value. */
export function entriesIn(value: unknown): readonly unknown[] | undefined {
  const entries = memberOf(memberOf(value, "log"), "entries");
  return Array.isArray(entries) ? entries : undefined;
}

function deliveryOfRequest(request: unknown): HarEntry["delivery"] {
  const method = memberOf(request, "method");
  if (typeof method !== "string" || method.toUpperCase() !== "POST") return "none";
  const data = memberOf(request, "postData");
  const text = memberOf(data, "text");
  if (typeof text === "string" && text !== "") {
    const headers = headersIn(memberOf(request, "headers"));
    return { ...headers, ...bodyIn(text, memberOf(data, "encoding"), "/postData/text") };
  }
  const params = memberOf(data, "params");
  const size = memberOf(request, "bodySize");
  const hasBody = (Array.isArray(params) && params.length > 0) || (typeof size === "number" && size > 0);
  return hasBody ? "no-text" : "none";
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where requests stand in the text, by the index of their entry; of an entry without one, where that stands. */
function requestSpans(text: string): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>();
  const starts = new Map<number, number>();
  walkJson(
    text,
    ({ steps, offset }) => {
      const index = indexIn(steps);
      if (index !== undefined) starts.set(steps.length, offset);
      if (index !== undefined && steps.length === 3) spans.set(index, { start: offset, end: offset });
    },
    (steps, end) => {
      const index = indexIn(steps);
      if (index !== undefined && steps.length === 4) spans.set(index, { start: starts.get(4) ?? 0, end });
    },
  );
  return spans;
}

/** Of an entry, or of its request, the index. */
function indexIn(steps: readonly (string | number)[]): number | undefined {
  const [log, entries, index, request] = steps;
  const isIn = log === "log" && entries === "entries" && typeof index === "number";
  return isIn && (steps.length === 3 || (steps.length === 4 && request === "request")) ? index : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
