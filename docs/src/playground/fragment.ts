import type { Pasted } from "./pasted.ts";

/** What the fragment of the page's address asks for. */
export type Asked = { readonly sample: string } | { readonly pasted: Pasted } | { readonly fault: "unreadable" };

/** Longer fragments get lost on their way. */
const longest = 60_000;

/** No body is that long; what claims to be is no honest link. */
const largest = 2 ** 23;

/** The fragment that asks for a pasted delivery, or undefined if it would be too long. */
export async function fragmentOf({ body, headers, event, isStrict }: Pasted): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify([body, headers, event, isStrict]));
  const packed = await through(bytes, new CompressionStream("deflate-raw"));
  const fragment = `#delivery=${base64Of(packed)}`;
  return fragment.length > longest ? undefined : fragment;
}

/** Reads a fragment; undefined if it asks for nothing. */
export async function readFragment(fragment: string): Promise<Asked | undefined> {
  const [, name, value = ""] = /^#(sample|delivery)=(.*)$/s.exec(fragment) ?? [];
  if (name === undefined) return undefined;
  try {
    if (name === "sample") return { sample: decodeURIComponent(value) };
    const bytes = await through(bytesOf(value), new DecompressionStream("deflate-raw"));
    const parts = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    return isParts(parts) ? { pasted: pastedOf(parts) } : { fault: "unreadable" };
  } catch {
    return { fault: "unreadable" };
  }
}

type Parts = readonly [body: string, headers: string, event: string, isStrict: boolean];

function isParts(parts: unknown): parts is Parts {
  return Array.isArray(parts) && parts.map((part) => typeof part).join() === "string,string,string,boolean";
}

function pastedOf([body, headers, event, isStrict]: Parts): Pasted {
  return { body, headers, event, isStrict };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > largest) throw new Error("too long");
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Base64 as it may stand in addresses (RFC 4648, section 5). */
function base64Of(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
