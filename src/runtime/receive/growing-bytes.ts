/** Bytes that come in parts. */
export interface GrowingBytes {
  /** False if there are more than there may be. */
  readonly add: (part: Uint8Array) => boolean;
  readonly bytes: () => Uint8Array;
}

/** At most so many bytes, kept in one piece: a part that is kept as it is costs a hundred times its only byte. */
export function growingBytes(most: number): GrowingBytes {
  let kept = new Uint8Array(0);
  let length = 0;
  // Most bodies come in one part, which needs no copy.
  let only: Uint8Array | undefined;

  return {
    add: (part) => {
      if (length + part.length > most) return false;
      if (length === 0) only = part;
      else {
        if (only) take(only, 0);
        only = undefined;
        take(part, length);
      }
      length += part.length;
      return true;
    },
    bytes: () => only ?? kept.subarray(0, length),
  };

  function take(part: Uint8Array, at: number): void {
    const needed = at + part.length;
    if (needed > kept.length) {
      const larger = new Uint8Array(Math.min(most, Math.max(2 * needed, 4096)));
      larger.set(kept.subarray(0, at));
      kept = larger;
    }
    kept.set(part, at);
  }
}
