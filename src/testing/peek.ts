import { joined, type Source } from "./records-in.ts";
import type { SourceFault } from "./source-text.ts";

/** A source of which the beginning can be looked at before it is read. */
export interface Peeked {
  /** What was looked at so far. */
  readonly pieces: readonly Uint8Array[];
  /** How many bytes these are. */
  readonly length: () => number;
  /** Looks at one more piece; false where there is none. */
  readonly more: () => Promise<boolean>;
  /** Why there is none, unless that is because the source ended. */
  readonly fault: () => SourceFault | undefined;
  /** Looks on until there are so many bytes, or no more; gives all of them, as one piece. */
  readonly head: (length: number) => Promise<Uint8Array>;
  /** Takes away so many bytes at the beginning, after `head`. */
  readonly skip: (length: number) => void;
  /** The whole source, from its beginning. */
  readonly all: () => AsyncGenerator<Uint8Array | SourceFault, undefined>;
  /** For a source that is not read on. */
  readonly close: () => Promise<void>;
}

export function peek(source: Source): Peeked {
  const read = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let fault: SourceFault | undefined;
  let isEnded = false;

  return { pieces, length: () => length, more, fault: () => fault, head, skip, all, close };

  async function more(): Promise<boolean> {
    const next = isEnded ? undefined : await read.next();
    if (next === undefined || next.done || typeof next.value === "string") {
      if (next?.done === false && typeof next.value === "string") fault = next.value;
      isEnded = true;
      return false;
    }
    pieces.push(next.value);
    length += next.value.length;
    return true;
  }

  async function head(wanted: number): Promise<Uint8Array> {
    while (length < wanted && (await more()));
    const one = joined(pieces, length);
    pieces.splice(0, pieces.length, one);
    return one;
  }

  function skip(bytes: number): void {
    const [first = new Uint8Array()] = pieces;
    pieces[0] = first.subarray(bytes);
    length -= bytes;
  }

  async function* all(): AsyncGenerator<Uint8Array | SourceFault, undefined> {
    try {
      for (let piece = pieces.shift(); piece; piece = pieces.shift()) yield piece;
      while (await more()) yield pieces.shift() as Uint8Array; // `more` has put one there
      if (fault) yield fault;
      return undefined;
    } finally {
      await close();
    }
  }

  async function close(): Promise<void> {
    if (!isEnded) await read.return?.();
    isEnded = true;
  }
}
