import { type bodyIn, deliveryOf, encodingIn, headerListIn, headersIn, isRecording } from "../delivery-of.ts";
import { bytesOf, type EncodingFault } from "../encoded-text.ts";
import { harEntriesOf } from "../har.ts";
import type { Document } from "../records.ts";
import { walkJson } from "../walk-json.ts";

/** A recorded delivery with the bytes that were sent. */
export interface RecordedDelivery {
  /** Line of the file, from 1. */
  readonly line: number;
  /** In their order and spelling, without those that belong to the connection on which they came. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** What the body says, where it is JSON. */
  readonly payload: unknown;
  readonly named: Readonly<Record<string, string>>;
}

/** A delivery whose bytes cannot be told. */
export interface RecordedFault {
  readonly line: number;
  readonly fault: EncodingFault | "no-text";
}

/**
 * The deliveries of a document: of a HAR file each POST with a body, of a recording (`headers` with `payload` or
 * `body`) the one that it is, else a bare body without headers. A body that was recorded as text gives the bytes
 * of that text; one that stands in the document as JSON gives the bytes that stand there.
 */
export function recordedIn(document: Document): (RecordedDelivery | RecordedFault)[] {
  const entries = harEntriesOf(document);
  if (entries === undefined) return [recordedAs(document)];
  return entries.flatMap(({ document: request, delivery }) => {
    if (delivery === "none") return [];
    if (delivery === "no-text") return [{ line: request.line, fault: delivery }];
    // A request with a body that was recorded has this form.
    const { headers, postData } = request.value as {
      headers?: unknown;
      postData: { text: string; encoding?: unknown };
    };
    return [madeOf(request.line, headers, bytesOf(postData.text, postData.encoding), payloadOf(delivery))];
  });
}

function recordedAs({ line, text, value }: Document): RecordedDelivery | RecordedFault {
  const payload = payloadOf(deliveryOf(value));
  if (!isRecording(value)) return madeOf(line, undefined, new TextEncoder().encode(text), payload);
  const member = Object.hasOwn(value, "payload") ? "payload" : "body";
  const body = value[member];
  if (typeof body === "string") return madeOf(line, value.headers, bytesOf(body, encodingIn(value)), payload);
  const written = Object.hasOwn(value, member) ? memberText(text, member) : "";
  return madeOf(line, value.headers, new TextEncoder().encode(written), payload);
}

function payloadOf(delivery: ReturnType<typeof deliveryOf> | ReturnType<typeof bodyIn>): unknown {
  return "fault" in delivery ? undefined : delivery.payload;
}

function madeOf(
  line: number,
  headers: unknown,
  body: Uint8Array | EncodingFault,
  payload: unknown,
): RecordedDelivery | RecordedFault {
  if (typeof body === "string") return { line, fault: body };
  const sent = headerListIn(headers).filter(([name]) => !ofConnection.test(name));
  return { line, headers: sent, body, payload, named: headersIn(headers).headers ?? {} };
}

/** Headers that are made anew for each connection (RFC 9110, section 7.6.1), and the pseudo-headers of HTTP/2. */
const ofConnection =
  /^(:.*|host|connection|content-length|transfer-encoding|keep-alive|proxy-.*|te|trailer|upgrade|expect)$/i;

/** A member's value as it is written in the document; of several with its name the last, as for JSON.parse. */
function memberText(text: string, member: string): string {
  let [start, end] = [0, 0];
  const isIt = (steps: readonly unknown[]) => steps.length === 1 && steps[0] === member;
  walkJson(
    text,
    ({ steps, offset, length }) => {
      if (isIt(steps)) [start, end] = [offset, offset + length];
    },
    (steps, at) => {
      if (isIt(steps)) end = at;
    },
  );
  return text.slice(start, end);
}
