import { peek } from "../testing/peek.ts";
import { joined, type Source } from "../testing/records-in.ts";
import type { SourceFault } from "../testing/source-text.ts";

/** The bytes of a source, taken as many as are wanted. */
export interface Bytes {
  /** So many, or undefined where fewer are left; these are then gone. */
  readonly take: (length: number) => Promise<Uint8Array | undefined>;
  /** At most so many, at least one; undefined at the end. */
  readonly upTo: (length: number) => Promise<Uint8Array | undefined>;
  /** They come next. */
  readonly giveBack: (bytes: Uint8Array) => void;
  /** Why there are no more, unless the source ended. */
  readonly fault: () => SourceFault | undefined;
  readonly close: () => Promise<void>;
}

export function bytesOf(source: Source): Bytes {
  const pieces = peek(source).all();
  const left: Uint8Array[] = [];
  let fault: SourceFault | undefined;

  return { take, upTo, giveBack, fault: () => fault, close: async () => void (await pieces.return(undefined)) };

  async function upTo(length: number): Promise<Uint8Array | undefined> {
    const piece = left.pop() ?? (await pieces.next()).value;
    if (typeof piece === "string") fault = piece;
    if (piece === undefined || typeof piece === "string") return undefined;
    giveBack(piece.subarray(length));
    return piece.length > 0 ? piece.subarray(0, length) : upTo(length);
  }

  async function take(length: number): Promise<Uint8Array | undefined> {
    const taken: Uint8Array[] = [];
    for (let missing = length; missing > 0; ) {
      const piece = await upTo(missing);
      if (piece === undefined) return undefined;
      taken.push(piece);
      missing -= piece.length;
    }
    return joined(taken, length);
  }

  function giveBack(bytes: Uint8Array): void {
    if (bytes.length > 0) left.push(bytes);
  }
}
